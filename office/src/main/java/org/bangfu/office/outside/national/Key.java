package org.bangfu.office.outside.national;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.bangfu.office.ground.web.Asked;
import org.bangfu.office.ground.web.Paging;
import org.jspecify.annotations.Nullable;

/** Where a page of the list begins: behind this day and payment. */
record Key(LocalDate day, long attempt) {

    /** Null for the first page. */
    static @Nullable Key of(Paging paging) {
        String text = paging.after();
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\.", 2);
        try {
            return new Key(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException broken) {
            throw Asked.wrong("after", "不是本列表给出的位置");
        }
    }
}
