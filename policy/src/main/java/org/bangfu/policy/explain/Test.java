package org.bangfu.policy.explain;

import java.util.Optional;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.means.Figures;

/**
 * A figure of the family beside what the policy sets for it. Amounts in fen.
 *
 * @param measured the family's own
 * @param limit what it is compared with, in whole fen, for people to read
 * @param multiple of dibao that the limit is taken from, in hundredths; {@link #AN_AMOUNT} where the policy says an amount
 * @param inclusive whether a figure exactly at the limit meets the test, R-11
 * @param last the last whole fen that meets it
 */
public record Test(Side side, long measured, long limit, int multiple, boolean inclusive, long last) {

    /** The limit is an amount of its own, no multiple of dibao. */
    public static final int AN_AMOUNT = 0;

    /** On which side of the limit a family meets the test. */
    public enum Side {
        UP_TO,
        FROM
    }

    /** 深度困难 M5(1), R-12. */
    public static Test deep(Figures family, Limits limits) {
        return upTo(
                family.deepNet(),
                Eligibility.familyStandard(family, limits, limits.deepMultiple()),
                limits.deepMultiple(),
                limits.standardIncluded(),
                Eligibility.deepLimit(family, limits));
    }

    /** 相对困难 M5(2), R-13. */
    public static Test relative(Figures family, Limits limits) {
        return upTo(
                family.relativeNet(),
                Eligibility.familyStandard(family, limits, limits.relativeMultiple()),
                limits.relativeMultiple(),
                limits.standardIncluded(),
                Eligibility.relativeLimit(family, limits));
    }

    private static Test upTo(long measured, long limit, int multiple, boolean inclusive, long last) {
        return new Test(Side.UP_TO, measured, limit, multiple, inclusive, last);
    }

    /** 建档起点 M6(2)(7), R-10. */
    public static Test fileMinimum(Figures family, Limits limits) {
        return from(family.hardshipTotal(), limits.fileMinimum());
    }

    /** 意外致困 M5(3), R-14: the cost of sudden events against the amount. */
    public static Test accidental(Figures family, Limits limits) {
        return from(family.eventCost(), limits.accidentalMinimum());
    }

    private static Test from(long measured, long limit) {
        return new Test(Side.FROM, measured, limit, AN_AMOUNT, true, limit);
    }

    /** The same cost against its share of the family's income; empty where the policy asks for none. */
    public static Optional<Test> incomeShare(Figures family, Limits limits) {
        if (limits.accidentalIncomeShare() == Limits.NO_SHARE) {
            return Optional.empty();
        }
        long share = Eligibility.accidentalShare(family, limits);
        return Optional.of(new Test(Side.FROM, family.eventCost(), share, AN_AMOUNT, false, share + 1));
    }

    public boolean met() {
        return room() >= 0;
    }

    /** By how much the figure may still move the wrong way and meet the test; below 0, by how much it must move to meet it. */
    public long room() {
        return switch (side) {
            case UP_TO -> last - measured;
            case FROM -> measured - last;
        };
    }

    /** Exactly at the limit, which may be within or not. */
    public boolean exact() {
        return measured == limit;
    }
}
