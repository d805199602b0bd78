package org.bangfu.office.ground.organisation;

import java.util.Arrays;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The levels of the tree and how many digits of an organisation number each fixes (docs/model.md, Organisations). */
public enum Level {
    NATION("全国", 0),
    PROVINCE("省级", 2),
    CITY("市级", 4),
    COUNTY("县级", 6),
    GRASSROOTS("基层", 10),
    UNIT("单位", 14);

    static final int DIGITS = 14;

    private final String label;
    private final int digits;

    Level(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    public String label() {
        return label;
    }

    /** How many leading digits of a number this level fixes. */
    public int digits() {
        return digits;
    }

    /**
     * The number of a union of this level from the digits that its level fixes, as people write them.
     *
     * @throws Refusal at {@code number}
     */
    public long number(@Nullable String typed) {
        String written = typed == null ? "" : typed.replaceAll("\\s", "");
        if (!written.matches("\\d{" + digits + "}")) {
            throw Refusal.at("number", digits == 0 ? "全国级只有一个，不用填编号。" : "%s工会的编号请填 %d 位数字。".formatted(label, digits));
        }
        return written.isEmpty() ? 0 : Long.parseLong(written) * span();
    }

    /** The number that a union of this level, in which {@code number} lies, has. */
    public long at(long number) {
        return number - number % span();
    }

    /** Whether a number is one of this level and not of one above or below. */
    boolean fits(long number) {
        return number == at(number)
                && Arrays.stream(values()).noneMatch(wider -> wider.digits < digits && number == wider.at(number));
    }

    /** How many numbers an organisation of this level spans: its own and all below it. */
    public long span() {
        long span = 1;
        for (int i = digits; i < DIGITS; i++) {
            span *= 10;
        }
        return span;
    }
}
