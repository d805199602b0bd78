package org.bangfu.policy.explain;

import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.means.Why;
import org.jspecify.annotations.Nullable;

/** The calculation as it would be written on paper, from the single items down to the plan. Screens draw it, the decision's annex prints it. */
public record Account(List<Section> sections) {

    public Account {
        sections = List.copyOf(sections);
    }

    /**
     * One question of the regulation.
     *
     * @param title Chinese, 家庭收入
     * @param citation the article, {@code M6(1)}
     * @param lines in the order of working
     */
    public record Section(String title, String citation, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One row.
     *
     * @param label Chinese, 工资性收入
     * @param citation article and reading, {@code Annex 2(1), R-03}
     * @param working how the amount came about, 12×3×700.00; empty where the items say it
     * @param amount yuan to the fen; negative where it is deducted
     * @param part what the row is to the rows around it
     * @param items what it was added up from; empty for a row that is computed from other rows
     */
    public record Line(String label, String citation, String working, Money amount, Part part, List<Entry> items) {

        public Line {
            items = List.copyOf(items);
        }
    }

    /** What a row is to the rows around it. */
    public enum Part {
        /** Added up from items. */
        ADDEND,
        /** The sum of the rows above. */
        SUM,
        /** What the sum is compared with. */
        LIMIT,
        /** Limit less sum, or what is granted. */
        RESULT
    }

    /**
     * One item, counted or not.
     *
     * @param path where it stands in the family's document, {@code income[3]}; empty for what the rules add themselves
     * @param label Chinese
     * @param member position in the family's members
     * @param period its months, 2025-03 至 2026-02
     * @param perMonth as declared
     * @param months how many of its months count
     * @param counted what it adds to the row
     * @param why why it, or a part of it, does not count; null where all of it does
     * @param note Chinese, a rule's own words on it; empty where there is nothing to say
     */
    public record Entry(
            String path,
            String label,
            int member,
            String period,
            Money perMonth,
            int months,
            Money counted,
            @Nullable Why why,
            String note) {}
}
