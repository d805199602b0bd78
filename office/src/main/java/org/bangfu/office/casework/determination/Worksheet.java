package org.bangfu.office.casework.determination;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.explain.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A determination as it would be worked on paper, ready to be drawn and printed.
 *
 * @param decided false while it only shows where things stand today
 * @param by who determined; null for a preview
 * @param good whether the family is filed
 * @param lines from income down to the amount that is compared
 * @param gauge null where the accidental test decided
 * @param verdict one sentence, how far from the limit
 * @param conclusion what else follows
 * @param how several kinds of aid were combined, R-27 to R-29; empty where there is nothing to say
 */
public record Worksheet(
        boolean decided,
        LocalDate on,
        @Nullable String by,
        String category,
        boolean good,
        YearMonth from,
        YearMonth to,
        int size,
        List<Line> lines,
        @Nullable Gauge gauge,
        String verdict,
        List<String> conclusion,
        List<Warning> warnings,
        List<Line> ignored,
        List<AidLine> aid,
        Money standardTotal,
        Money planTotal,
        List<String> how,
        List<Rule> rules,
        String policy) {

    /** @param tag a word of caution beside the label, 示例数字; null where there is none */
    public record Line(
            String label,
            String note,
            String citation,
            Money amount,
            boolean total,
            @Nullable String tag,
            List<Item> items) {}

    /**
     * An item behind a line.
     *
     * @param id where it stands on the case page; null for what the rules add themselves
     * @param ignored why it, or a part of it, does not count; null where all of it does
     */
    public record Item(
            @Nullable String id,
            String words,
            String member,
            String period,
            Money perMonth,
            int months,
            Money counted,
            @Nullable String ignored,
            String note,
            List<Long> proofs) {}

    /** Per head and month against the limits; {@code filled} is percent of the drawing's width. */
    public record Gauge(int filled, Money perHead, Mark deep, Mark relative) {}

    /**
     * A limit on the gauge.
     *
     * @param at percent of the drawing's width
     * @param spoken how it is called where it is read aloud, 两倍
     * @param shown how it is called in the drawing, 2 倍
     */
    public record Mark(int at, Money amount, String spoken, String shown) {}

    /** @param plan null where the kind is not planned */
    public record AidLine(
            String kind,
            String working,
            Money standard,
            @Nullable Money plan,
            String citation,
            @Nullable String approval) {}

    /** A rule that was asked and how it answered. */
    public record Rule(String title, String citation, String reading, String outcome, String tone, String text) {}
}
