package org.bangfu.office.administration;

import org.bangfu.office.ground.access.Accounts.NewStaff;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** A new colleague as typed. */
public record PersonForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String phone) {

    static PersonForm empty() {
        return new PersonForm("", "", "", "");
    }

    NewStaff read() {
        var reading = new Refusals.Reading();
        String person = reading.read(() -> Names.of(text(name), "name"), "");
        PhoneNumber telephone = text(phone).isBlank()
                ? null
                : reading.read(() -> PhoneNumber.of(text(phone), "phone"), new PhoneNumber("13800000000"));
        long union = reading.read(() -> union(text(organisation), "organisation"), 0L);
        reading.throwIfAny();
        return new NewStaff(text(login), person, union, telephone, null);
    }

    /** The number of a union chosen from a list. */
    static long union(String chosen, String field) {
        if (!chosen.matches("\\d{1,14}")) {
            throw Refusal.at(field, "请选择所在工会。");
        }
        return Long.parseLong(chosen);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
