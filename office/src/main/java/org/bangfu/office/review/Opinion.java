package org.bangfu.office.review;

import java.time.LocalDate;
import org.bangfu.policy.category.Category;

/**
 * What somebody suggested before the rules were asked (M10(2), M10(3)).
 *
 * @param step 初审, 县区走访核查 or 审核
 * @param by their names
 */
public record Opinion(String step, String by, LocalDate on, Category suggested) {}
