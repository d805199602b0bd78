package org.bangfu.office;

/**
 * Numbers for counties that tests make for themselves: the city has room for no more than these, and whoever counted for himself met
 * another's. Fourteen digits, the last eight zero.
 */
public final class CountyNumbers {

    /** Up to 03 are the town's own; those up to 09 were or are real, and figures and families of one stand for the other. */
    private static long lowest = 34_02_10;

    /** From 97 on tests name theirs. */
    private static long highest = 34_02_96;

    private CountyNumbers() {}

    /** Of a county no other test has; it may be one for which there are official figures. */
    public static synchronized long next() {
        refuseWhereNoneIsLeft();
        return lowest++ * 1_0000_0000L;
    }

    /** Of a county no other test has and no official figure knows. */
    public static synchronized long withoutFigures() {
        refuseWhereNoneIsLeft();
        return highest-- * 1_0000_0000L;
    }

    private static void refuseWhereNoneIsLeft() {
        if (lowest > highest) {
            throw new IllegalStateException("no county is left in this city: let tests of one class share theirs");
        }
    }
}
