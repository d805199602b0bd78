package org.bangfu.policy.book;

import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.policy.book.Setting.Later;
import org.jspecify.annotations.Nullable;

/**
 * How long a step of the procedure takes or something counts, each declared once: how {@code policy.yaml} calls it, within which bounds it
 * lies, how people are told it. They decide about no family: a determination neither asks them nor names them. All came later than the first
 * texts, so each says what a text means that does not set it.
 *
 * <p>Where the regulation sets no number, the office's own practice stands as the default.
 */
public enum TimeLimit {
    VISIT("terms.visit", Unit.WORKDAYS, 60, "申请后上门走访", "10", "M10(2)"),
    COMPLETION("terms.completion", Unit.WORKDAYS, 60, "补正材料", "10", "M10(1)"),
    REVIEW("terms.review", Unit.WORKDAYS, 60, "县区审核", "10", "M10(3)"),
    COUNTY_VISIT("terms.countyVisit", Unit.WORKDAYS, 60, "抽中后县区走访", "10", "M10(3)"),
    MATCHING("terms.matching", Unit.WORKDAYS, 60, "信息比对", "10", "M10(4)"),
    LISTED_DEATH("terms.listedDeath", Unit.WORKDAYS, 60, "核实登记的死亡", "5", "M10(4)", "R-44"),
    REFUSING("terms.refusing", Unit.WORKDAYS, 60, "出具不予困难帮扶告知书", "5", "M10(4)"),
    ORDERING("terms.ordering", Unit.WORKDAYS, 60, "安排公示", "5", "M10(4)"),
    POSTING("terms.posting", Unit.WORKDAYS, 60, "张贴公示", "3", "M10(4)"),
    NOTICE("terms.notice", Unit.WORKDAYS, 60, "公示", "5", "M10(4)"),
    OBJECTION("terms.objection", Unit.WORKDAYS, 60, "核实公示中的异议", "10", "M10(4)"),
    APPEAL("terms.appeal", Unit.MONTHS, 12, "对不予帮扶提出异议", "1", "M10(4)", "R-37"),
    APPEAL_ANSWER("terms.appealAnswer", Unit.WORKDAYS, 60, "答复对不予帮扶的异议", "15", "M10(4), M14", "R-37"),
    CHANGE("terms.change", Unit.WORKDAYS, 60, "核对报告的情况变化", "10", "M19"),
    RECHECK_DEEP("terms.recheckDeep", Unit.MONTHS, 60, "深度困难的动态核查", "12", "M17"),
    RECHECK("terms.recheck", Unit.MONTHS, 60, "相对困难、意外致困的动态核查", "6", "M17"),
    RECHECK_EARLY("terms.recheckEarly", Unit.DAYS, 366, "动态核查可以提前", "60", "M17", "R-42"),
    RECHECK_TURNED("terms.recheckTurned", Unit.WORKDAYS, 60, "类别变化后提前核查", "10", "M17"),
    UNIONS_DELAY("terms.unionsDelay", Unit.DAYS, 366, "工会逾期核查时所凭资料的期限、补走访的期限", "30", "M17", "R-42"),
    REGISTER_AGE("terms.registerAge", Unit.MONTHS, 60, "登记数据有效", "3", "M10(4)"),
    DRAFT("terms.draft", Unit.DAYS, 366, "没有提交的申请保留", "90", "M10(1)"),
    DRAFT_TOLD("terms.draftTold", Unit.DAYS, 60, "清空草稿前提醒", "7", "M10(1)"),
    FORMER_TELEPHONE("terms.formerTelephone", Unit.DAYS, 366, "换号后仍通知原来的手机", "30", "M12"),
    AUTHORISATION("terms.authorisation", Unit.MONTHS, 120, "核对授权书有效", "12", "M10(1)"),
    PASSING_ON("terms.passingOn", Unit.WORKDAYS, 120, "收到资金后下达", "20", "F12"),

    BANK_ANSWER("terms.bankAnswer", Unit.WORKDAYS, 60, "等银行答复", "2", "F9"),
    NATIONAL("terms.national", Unit.WORKDAYS, 120, "到账后录入全国系统", "30", "M17", "R-38");

    private final String key;
    private final Unit unit;
    private final Form form;
    private final String label;
    private final Later later;

    TimeLimit(String key, Unit unit, int most, String label, String otherwise, String article) {
        this(key, unit, most, label, otherwise, article, null);
    }

    TimeLimit(
            String key, Unit unit, int most, String label, String otherwise, String article, @Nullable String reading) {
        this.key = key;
        this.unit = unit;
        this.form = new Form.Whole(1, most);
        this.label = label;
        this.later = new Later(2, otherwise, article, reading);
    }

    /** {@code terms.notice}. */
    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public Form form() {
        return form;
    }

    /** Chinese: what takes so long. */
    public String label() {
        return label + "的期限";
    }

    /** What a text means that does not set it. */
    public Later later() {
        return later;
    }

    /** A number of its units in words, 5 个工作日. */
    public String words(int number) {
        return number + " " + unit.label();
    }

    public static Optional<TimeLimit> of(String key) {
        return Stream.of(values()).filter(limit -> limit.key.equals(key)).findFirst();
    }

    /** What is counted; how the days run from there is the calendar's. */
    public enum Unit {
        WORKDAYS("个工作日"),
        DAYS("天"),
        MONTHS("个月");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** Chinese, after the number. */
        public String label() {
            return label;
        }
    }
}
