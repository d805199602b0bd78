package org.bangfu.office.casework.review;

import java.time.LocalDate;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggested before the rules were asked (M10(2), M10(3)).
 *
 * @param step 初审, 县区走访核查 or 审核
 * @param by their names
 */
public record Opinion(String step, String by, LocalDate on, Category suggested) {

    /** @param category the one determined; null before, when nothing differs yet */
    public boolean differsFrom(@Nullable Category category) {
        return category != null && suggested != category;
    }
}
