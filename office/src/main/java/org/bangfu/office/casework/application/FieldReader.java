package org.bangfu.office.casework.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals.Reading;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one form or of one object within a document: the refusals name the field by its place, for
 * instance {@code members[2].identity}.
 */
record FieldReader(Reading reading, String place) {

    static FieldReader form(Reading reading) {
        return new FieldReader(reading, "");
    }

    FieldReader in(String name) {
        return new FieldReader(reading, place + name + ".");
    }

    FieldReader in(String name, int index) {
        return new FieldReader(reading, place + name + "[" + index + "].");
    }

    String at(String field) {
        return place + field;
    }

    void refuse(String field, String sentence) {
        reading.add(Refusal.at(at(field), sentence));
    }

    void refuse(String citation, String field, String sentence) {
        reading.add(Refusal.by(citation, at(field), sentence));
    }

    <T extends @Nullable Object> T read(Supplier<T> parser, T otherwise) {
        return reading.read(parser, otherwise);
    }

    @Nullable String text(@Nullable String typed, String field, String label, int most) {
        return this.<@Nullable String>read(() -> Read.optional(typed, at(field), label, most), null);
    }

    String needed(@Nullable String typed, String field, String label, int most) {
        return read(() -> Read.text(typed, at(field), label, most), "");
    }

    @Nullable String choice(List<String> choices, @Nullable String typed, String field, String label) {
        return typed == null || typed.isBlank()
                ? null
                : this.<@Nullable String>read(() -> Read.oneOf(choices, typed, at(field), label), null);
    }

    @Nullable LocalDate date(@Nullable String typed, String field, String label) {
        return this.<@Nullable LocalDate>read(() -> Read.optionalDate(typed, at(field), label), null);
    }

    /** A date that has come; refused where it lies after {@code today}. */
    @Nullable LocalDate past(@Nullable String typed, String field, String label, LocalDate today) {
        return typed == null || typed.isBlank()
                ? null
                : this.<@Nullable LocalDate>read(() -> Read.pastDate(typed, at(field), label, today), null);
    }

    @Nullable Integer count(@Nullable String typed, String field, String label, int least, int most) {
        return typed == null || typed.isBlank()
                ? null
                : this.<@Nullable Integer>read(() -> Read.count(typed, at(field), label, least, most), null);
    }

    /** A count that counts nothing where the field is empty. */
    int countOrNone(@Nullable String typed, String field, String label, int most) {
        Integer count = count(typed, field, label, 0, most);
        return count == null ? 0 : count;
    }

    @Nullable Money money(@Nullable String typed, String field, String label) {
        return this.<@Nullable Money>read(() -> Read.optionalMoney(typed, at(field), label), null);
    }

    Money moneyNeeded(@Nullable String typed, String field, String label) {
        return read(() -> Read.money(typed, at(field), label), Money.ZERO);
    }

    /** An answer of yes or no that has to be given. */
    boolean yes(@Nullable String typed, String field, String question) {
        if (typed == null || typed.isBlank()) {
            refuse(field, "请选择" + question + "。");
        }
        return read(() -> Read.ticked(typed, at(field)), false);
    }

    /** An answer of yes or no; null where none was given, since silence says neither. */
    @Nullable Boolean answer(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return this.<@Nullable Boolean>read(() -> Read.ticked(typed, at(field)), null);
    }

    /** The member an item belongs to. */
    String member(Household household, @Nullable String member) {
        if (member == null || household.member(member).isEmpty()) {
            refuse("member", "请选择是哪一位家人的。");
            return Household.WORKER;
        }
        return member;
    }

    /** Square metres, above 0, at most two decimals. */
    @Nullable String area(@Nullable String typed, String field, String label) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String area = typed.strip().replaceFirst("(平方米|平米|㎡)$", "").strip();
        if (!area.matches("\\d{1,5}(\\.\\d{1,2})?") || area.matches("0+(\\.0+)?")) {
            refuse(field, label + "应是大于 0 的数字，最多两位小数，例如 62.5。");
            return null;
        }
        return area;
    }
}
