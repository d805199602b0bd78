package org.bangfu.office.casework.notice;

import java.util.regex.Pattern;
import org.bangfu.office.ground.person.HalfWidth;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** An objection to a notice as typed, on the public page, at the counter and by a program; name and contact may be left out. */
public record ObjectionForm(
        @Nullable String words,
        @Nullable String name,
        @Nullable String contact) {

    static final ObjectionForm EMPTY = new ObjectionForm(null, null, null);

    /** A mobile number, wherever it stands in what was typed. */
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d(?:[ -]?\\d){8}(?!\\d)");

    /**
     * @param phone the mobile number to which the outcome is told; null where none was left
     * @param objector the name, null where none was left
     * @param reach how to be reached, as it was left; null where nothing was
     */
    record Said(
            String words,
            @Nullable PhoneNumber phone,
            @Nullable String objector,
            @Nullable String reach) {}

    Said read() {
        var reading = new Refusals.Reading();
        String said = reading.read(() -> Read.text(words, "words", "反映的情况", 2000), "");
        String who = reading.<@Nullable String>read(() -> Read.optional(name, "name", "姓名", Names.MOST), null);
        String reach = reading.<@Nullable String>read(() -> Read.optional(contact, "contact", "联系方式", 60), null);
        reading.throwIfAny();
        return new Said(
                said + "\n反映人：" + (who == null ? "匿名" : who) + (reach == null ? "" : "，联系方式：" + reach),
                reach == null ? null : mobile(reach),
                who,
                reach);
    }

    private static @Nullable PhoneNumber mobile(String reach) {
        var found = MOBILE.matcher(HalfWidth.of(reach));
        return found.find() ? new PhoneNumber(found.group().replaceAll("[ -]", "")) : null;
    }
}
