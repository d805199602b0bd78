package org.bangfu.office.ground.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** A number in a cell, which may be shown as a day. */
record CellNumber(Place place, String written, boolean from1904) {

    /** A double keeps 15 digits: the rest of a card or identity number kept as a number is lost. */
    private static final int DIGITS = 15;

    private static final int MOST_DECIMALS = 10;

    /** The day before 1900-01-01; Excel believes that 1900-02-29 existed. */
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);

    private static final int DAY_THAT_NEVER_WAS = 60;

    /** 9999-12-31. */
    private static final int LAST_DAY = 2_958_465;

    String text(boolean date) {
        if (!written.matches("[-+]?\\d{0,400}(\\.\\d{0,400})?([eE][-+]?\\d{1,3})?") || !written.matches(".*\\d.*")) {
            throw SheetReader.refused("%s的数字看不懂。请改正后再上传。".formatted(place));
        }
        BigDecimal number = new BigDecimal(written);
        if (date && number.compareTo(BigDecimal.ONE) >= 0) {
            return day(number).toString();
        }
        if (number.precision() - number.scale() > DIGITS) {
            throw SheetReader.refused("%s是 16 位以上的号码，被 Excel 存成了数字，末几位已经丢失。请把该列设为“文本”格式重新填写。".formatted(place));
        }
        return number.setScale(Math.min(Math.max(number.scale(), 0), MOST_DECIMALS), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private LocalDate day(BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            throw SheetReader.refused("%s的日期不对。请写成 2021-03-05 的样子再上传。".formatted(place));
        }
        int day = number.intValue();
        if (from1904) {
            return FIRST_OF_1904.plusDays(day);
        }
        return BEFORE_1900.plusDays(day < DAY_THAT_NEVER_WAS ? day : day - 1);
    }
}
