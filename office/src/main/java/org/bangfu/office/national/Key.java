package org.bangfu.office.national;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.bangfu.office.refusal.Refusal;

/** Where a page of the list begins: behind this day and payment. */
record Key(LocalDate day, long attempt) {

    static Key of(String text) {
        String[] parts = text.split("\\.", 2);
        try {
            return new Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException broken) {
            throw Refusal.at("after", "这个网址不完整，请从列表的第一页看起。");
        }
    }
}
