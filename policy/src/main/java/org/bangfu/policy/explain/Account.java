package org.bangfu.policy.explain;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.policy.family.Period;
import org.bangfu.policy.means.Why;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * The calculation as it would be written on paper, from the single items down to the plan. Screens draw it, the decision's annex prints it:
 * each row says by its type what it is about, each item which one of the document it is.
 */
public record Account(List<Section> sections) {

    public Account {
        sections = List.copyOf(sections);
    }

    /** Empty where there is nothing to say: of aid for a family without a file, of what is not counted where all is. */
    public Optional<Section> on(Topic topic) {
        return sections.stream().filter(section -> section.topic() == topic).findFirst();
    }

    /** The questions of the regulation, in the order of working. */
    public enum Topic {
        INCOME("家庭收入", "M6(1), Annex 2"),
        EXPENSES("支出", "M6(2)"),
        HARDSHIP("致困支出总额", "M6(2)(7)"),
        DEEP(Category.DEEP),
        RELATIVE(Category.RELATIVE),
        ACCIDENTAL(Category.ACCIDENTAL),
        AID("救助", "M9"),
        NOT_COUNTED("未计入或部分计入的项目", "M6");

        private final String label;
        private final String citation;

        Topic(String label, String citation) {
            this.label = label;
            this.citation = citation;
        }

        Topic(Category tried) {
            this(tried.label(), tried.citation());
        }

        public String label() {
            return label;
        }

        public String citation() {
            return citation;
        }
    }

    /**
     * One question.
     *
     * @param title Chinese, 家庭收入; of aid with the category it is for
     * @param lines in the order of working
     * @param tests what the policy compares here; empty where it only adds up
     */
    public record Section(Topic topic, String title, List<Line> lines, List<Test> tests) {

        public Section {
            lines = List.copyOf(lines);
            tests = List.copyOf(tests);
        }

        Section(Topic topic, List<Line> lines, Test... tests) {
            this(topic, topic.label(), lines, List.of(tests));
        }

        /** The article, {@code M6(1)}. */
        public String citation() {
            return topic.citation();
        }
    }

    /**
     * One row.
     *
     * @param working how the amount came about, 12×3×700.00; empty where the items say it
     * @param amount yuan to the fen; negative where it is deducted
     * @param items what it was added up from; empty for a row that is computed from other rows
     */
    public record Line(Row row, String working, Money amount, List<Entry> items) {

        public Line {
            items = List.copyOf(items);
        }

        public String label() {
            return row.label();
        }

        /** Article and reading, {@code Annex 2(1), R-03}. */
        public String citation() {
            return row.citation();
        }

        public Part part() {
            return row.part();
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
     * @param label Chinese
     * @param member position in the family's members
     * @param period null where it is of the whole window
     * @param perMonth as declared
     * @param months how many of its months count
     * @param counted what it adds to the row
     * @param why why it, or a part of it, does not count; null where all of it does
     * @param note Chinese, a rule's own words on it; empty where there is nothing to say
     */
    public record Entry(
            ItemRef ref,
            String label,
            int member,
            @Nullable Period period,
            Money perMonth,
            int months,
            Money counted,
            @Nullable Why why,
            String note) {}
}
