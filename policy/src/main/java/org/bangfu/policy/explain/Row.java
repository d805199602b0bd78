package org.bangfu.policy.explain;

import org.bangfu.policy.explain.Account.Part;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;

/** What a row of the calculation is about. How it is called follows from that; nobody need find it by its name. */
public sealed interface Row {

    /** Chinese, 工资性收入. */
    String label();

    /** {@code Annex 2(1)}; empty for a row that only subtracts. */
    String article();

    /** {@code R-03}; empty where nothing is unclear. */
    default String reading() {
        return "";
    }

    /** {@code Annex 2(1), R-03}. */
    default String citation() {
        return reading().isEmpty() ? article() : article() + ", " + reading();
    }

    /** What it is to the rows around it. */
    Part part();

    /** Income of one source. */
    record Earned(Source source) implements Row {

        @Override
        public String label() {
            return source.label();
        }

        @Override
        public String article() {
            return source.article();
        }

        @Override
        public String reading() {
            return source.reading();
        }

        @Override
        public Part part() {
            return Part.ADDEND;
        }
    }

    /** Expenses of one kind. Employment stands apart: it is no rigid expense, and not every test deducts it. */
    record Spent(ExpenseKind kind) implements Row {

        @Override
        public String label() {
            return kind.cost();
        }

        @Override
        public String article() {
            return kind.citation();
        }

        @Override
        public Part part() {
            return kind == ExpenseKind.EMPLOYMENT ? Part.SUM : Part.ADDEND;
        }
    }

    /** What a kind of aid provides in a year. */
    record StandardOf(AidKind kind) implements Row {

        @Override
        public String label() {
            return kind.label() + "标准";
        }

        @Override
        public String article() {
            return "M9";
        }

        @Override
        public Part part() {
            return Part.LIMIT;
        }
    }

    /** What of it was granted this year. */
    record Granted(AidKind kind) implements Row {

        @Override
        public String label() {
            return "减：本年度已给予";
        }

        @Override
        public String article() {
            return "M9";
        }

        @Override
        public String reading() {
            return "R-28, R-29";
        }

        @Override
        public Part part() {
            return Part.ADDEND;
        }
    }

    /** What of it is planned. */
    record Planned(AidKind kind) implements Row {

        @Override
        public String label() {
            return "安排：" + kind.label();
        }

        @Override
        public String article() {
            return "M9";
        }

        @Override
        public Part part() {
            return Part.RESULT;
        }
    }

    /** Rows that stand in every calculation. */
    enum Always implements Row {
        INCOME_TOTAL("核算期内家庭收入合计", "M6(1)", "", Part.SUM),
        RIGID_TOTAL("刚性支出合计", "M6(2)", "", Part.SUM),
        RIGID("刚性支出", "M6(2)", "", Part.ADDEND),
        LOSSES(ExpenseKind.LOSS.cost() + "（截至申请当月）", "M5(3)", "R-14", Part.ADDEND),
        EVENTS_OF_THE_MONTH("申请当月的其他突发事件支出", "M5(3)", "R-14", Part.ADDEND),
        HARDSHIP_TOTAL("致困支出总额", "M6(2)(7)", "R-10", Part.SUM),
        FILE_MINIMUM("建档起点", "M6(2)(7)", "", Part.LIMIT),
        ABOVE_FILE_MINIMUM("高于起点", "", "", Part.RESULT),
        INCOME("家庭收入", "M6(1)", "", Part.ADDEND),
        LESS_RIGID("减：刚性支出", "M6(2)", "", Part.ADDEND),
        LESS_EMPLOYMENT_OF_THE_RESTRUCTURED("减：" + ExpenseKind.EMPLOYMENT.cost(), "Annex 1.1(2)", "R-09", Part.ADDEND),
        LESS_EMPLOYMENT("减：" + ExpenseKind.EMPLOYMENT.cost(), "M5(2)", "R-09", Part.ADDEND),
        NET("扣减后合计", "M5", "", Part.SUM),
        FAMILY_STANDARD("低保标准折合全家", "M5", "R-34", Part.LIMIT),
        BELOW_STANDARD("距标准（负数为超过）", "", "", Part.RESULT),
        PER_HEAD("人均每月", "M5", "", Part.RESULT),
        EVENTS("突发事件净支出（含损失，截至申请当月）", "M5(3)", "R-14", Part.SUM),
        ACCIDENTAL_MINIMUM("认定标准", "M5(3)", "", Part.LIMIT),
        ABOVE_ACCIDENTAL_MINIMUM("高于标准（负数为不足）", "", "", Part.RESULT),
        INCOME_SHARE("须超过家庭收入的份额", "M5(3)", "", Part.LIMIT),
        PLAN_TOTAL("方案合计", "M9", "", Part.SUM),
        NOT_COUNTED("未计入", "M6", "R-01, R-02", Part.ADDEND);

        private final String label;
        private final String article;
        private final String reading;
        private final Part part;

        Always(String label, String article, String reading, Part part) {
            this.label = label;
            this.article = article;
            this.reading = reading;
            this.part = part;
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public String article() {
            return article;
        }

        @Override
        public String reading() {
            return reading;
        }

        @Override
        public Part part() {
            return part;
        }
    }
}
