package org.bangfu.office.money.books;

import org.bangfu.money.Money;

/** Amounts in the capital figures that vouchers carry against forgery (正确填写票据和结算凭证的基本规定, 一). */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] UNITS = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final long MOST = 100_000_000_000_000L;

    private Capitals() {}

    /**
     * {@code 人民币壹万零叁佰元整}; below zero with 负 before the figures.
     *
     * @param amount less than a thousand milliard yuan either way
     */
    public static String of(Money amount) {
        long fen = Math.abs(amount.fen());
        if (fen >= MOST) {
            throw new IllegalArgumentException("no voucher is of so much: " + amount);
        }
        String sign = amount.isNegative() ? "人民币（负数）" : "人民币";
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        String whole = yuan == 0 ? "" : yuan(yuan) + "元";
        if (jiao == 0 && rest == 0) {
            return sign + (whole.isEmpty() ? "零元" : whole) + "整";
        }
        // 元 with zero jiao and fen after it: 壹元零伍分.
        String tenths = jiao > 0 ? DIGITS.charAt(jiao) + "角" : whole.isEmpty() ? "" : "零";
        return sign + whole + tenths + (rest > 0 ? DIGITS.charAt(rest) + "分" : "整");
    }

    private static String yuan(long yuan) {
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int four = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (four == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (!written.isEmpty() && (gap || four < 1000)) {
                written.append('零');
            }
            written.append(four(four)).append(GROUPS[group]);
            gap = false;
        }
        return written.toString();
    }

    private static String four(int four) {
        StringBuilder written = new StringBuilder();
        boolean gap = false;
        int power = 1000;
        for (int unit = 3; unit >= 0; unit--, power /= 10) {
            int digit = four / power % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
            } else {
                written.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[unit]);
                gap = false;
            }
        }
        return written.toString();
    }
}
