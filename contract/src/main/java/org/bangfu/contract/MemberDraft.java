package org.bangfu.contract;

import java.time.YearMonth;
import org.bangfu.policy.family.Member;
import org.jspecify.annotations.Nullable;

/** A member while it is read, and what is wrong with it. */
final class MemberDraft {

    private final Values values;
    private final Problems problems;
    private boolean idGiven;
    private @Nullable String id;
    private boolean registeredTogether = true;
    private boolean livesTogether = true;
    private boolean supportDuty;
    private boolean notCounted;
    private boolean student;
    private @Nullable YearMonth deceased;

    MemberDraft(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    /** Null where nobody could say which member it is. */
    @Nullable Member read() {
        if (!values.object(this::field)) {
            return null;
        }
        if (!idGiven) {
            problems.add(values.path() + ".id", "缺少成员编号，请补上，例如 \"1\"");
        }
        return id == null
                ? null
                : new Member(id, registeredTogether, livesTogether, supportDuty, notCounted, student, deceased);
    }

    private boolean field(String name) {
        switch (name) {
            case "id" -> {
                idGiven = true;
                id = values.text();
            }
            case "registeredTogether" -> registeredTogether = values.yes();
            case "livesTogether" -> livesTogether = values.yes();
            case "supportDuty" -> supportDuty = values.yes();
            case "notCounted" -> notCounted = values.yes();
            case "student" -> student = values.yes();
            case "deceased" -> deceased = values.month();
            default -> {
                return false;
            }
        }
        return true;
    }
}
