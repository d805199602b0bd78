package org.bangfu.office.casework.application;

import java.util.HashMap;
import java.util.List;
import org.bangfu.office.casework.household.Household.Member;

/** The same identity number on two members of one family: one of them is wrong. */
final class SameIdentity {

    private SameIdentity() {}

    /** Names the later one. */
    static void refuse(List<Member> members, FieldReader typed) {
        var seen = new HashMap<String, String>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            String identity = member.place();
            if (identity == null) {
                continue;
            }
            String first = seen.putIfAbsent(identity, member.name());
            if (first != null && i > 0) {
                typed.in("members", i - 1).refuse("identity", sentence(first));
            }
        }
    }

    static String sentence(String first) {
        return "这个号码已经填给" + first + "了，请对照身份证核对。";
    }
}
