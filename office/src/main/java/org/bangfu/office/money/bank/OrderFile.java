package org.bangfu.office.money.bank;

import org.bangfu.office.ground.refusal.NotFound;

/**
 * Which of a batch's files for the bank, named {@code 0.csv}, {@code 0.xlsx}, {@code 1.csv}.
 *
 * @param round 0 for the order, then one for each question
 */
public record OrderFile(int round, boolean excel) {

    public static OrderFile named(String name) {
        if (!name.matches("\\d{1,3}\\.(csv|xlsx)")) {
            throw new NotFound("这个银行文件");
        }
        return new OrderFile(Integer.parseInt(name.substring(0, name.indexOf('.'))), name.endsWith("xlsx"));
    }
}
