package org.bangfu.policy.explain;

import java.util.StringJoiner;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.SpecialAid;
import org.bangfu.policy.book.Limits;

/** What a policy sets, in words: whoever says a figure of the law to people asks here, so that no sentence can say what the policy does not. */
public final class PolicyWords {

    private static final int ONCE = 100;
    private static final int TWICE = 200;
    private static final int YEAR = 12;
    private static final long TEN_THOUSAND = Money.ofYuan(10_000).fen();

    private final Limits limits;

    public PolicyWords(Limits limits) {
        this.limits = limits;
    }

    /** 低保标准, M5(1). */
    public String deepStandard() {
        return "低保标准" + spoken(limits.deepMultiple());
    }

    /** 低保标准的两倍, M5(2). */
    public String relativeStandard() {
        return "低保标准" + spoken(limits.relativeMultiple());
    }

    /** As a mark in a drawing: 低保. */
    public String deepMark() {
        return limits.deepMultiple() == ONCE ? "低保" : decimal(limits.deepMultiple()) + " 倍";
    }

    /** 2 倍. */
    public String relativeMark() {
        return decimal(limits.relativeMultiple()) + " 倍";
    }

    /** 两倍. */
    public String relativeMultiple() {
        return multiple(limits.relativeMultiple()).strip();
    }

    /** 不高于, or 低于 where exactly at the standard is not within it, R-11. */
    public String within() {
        return limits.standardIncluded() ? "不高于" : "低于";
    }

    /** What a person may have a month and be deep: dibao times the multiple, half up to the fen. */
    public Money deepPerHead(Money dibao) {
        return perHead(dibao, limits.deepMultiple());
    }

    /** The same for a relative family. */
    public Money relativePerHead(Money dibao) {
        return perHead(dibao, limits.relativeMultiple());
    }

    private static Money perHead(Money dibao, int multiple) {
        return Money.ofFen(Money.halfUp(Math.multiplyExact(dibao.fen(), multiple), ONCE));
    }

    /** What the cost of sudden events must reach or pass, M5(3): 达到 30,000.00 元. */
    public String accidentalCondition() {
        var conditions = new StringJoiner("，");
        if (limits.accidentalMinimum() > 0) {
            conditions.add("达到 " + Money.format(limits.accidentalMinimum()) + " 元");
        }
        if (limits.accidentalIncomeShare() != Limits.NO_SHARE) {
            conditions.add("超过家庭" + incomeOfWindow() + "的 " + limits.accidentalIncomeShare() + "％");
        }
        return conditions.toString();
    }

    /** Below which there is no file, M6(2)(7): 5,000 元. */
    public String fileMinimum() {
        return yuan(limits.fileMinimum());
    }

    /** Above which the province approves, F9: 20,000 元. */
    public String provinceAbove() {
        return yuan(limits.provinceAbove());
    }

    /** Above which the nation approves, F9: 50,000 元. */
    public String nationAbove() {
        return yuan(limits.nationAbove());
    }

    /** The same, shortly: 5 万元. */
    public String nationAboveShort() {
        return shortly(limits.nationAbove());
    }

    /** The highest medical standard, above which aid is special, R-41: 2 万元. */
    public String highestMedical() {
        return shortly(SpecialAid.above(limits));
    }

    /** For how long a migrant worker must have been employed, M5(4): 一年. */
    public String employed() {
        return limits.migrantMonths() == YEAR ? "一年" : " " + limits.migrantMonths() + " 个月";
    }

    private static String yuan(long fen) {
        String amount = Money.format(fen);
        return (amount.endsWith(".00") ? amount.substring(0, amount.length() - 3) : amount) + " 元";
    }

    private static String shortly(long fen) {
        return fen > 0 && fen % TEN_THOUSAND == 0 ? fen / TEN_THOUSAND + " 万元" : yuan(fen);
    }

    /** How long the window is: 一年. */
    public String span() {
        return aYear() ? "一年" : " " + limits.months() + " 个月";
    }

    /** What is earned in it: 年收入. */
    public String incomeOfWindow() {
        return aYear() ? "年收入" : " " + limits.months() + " 个月的收入";
    }

    private boolean aYear() {
        return limits.months() == YEAR;
    }

    // Multiples, in hundredths

    /** 两倍; 1.50 倍. */
    private static String multiple(int hundredths) {
        return hundredths == TWICE ? "两倍" : " " + decimal(hundredths) + " 倍";
    }

    private static String spoken(int hundredths) {
        return hundredths == ONCE ? "" : "的" + multiple(hundredths);
    }

    /** As a sentence of a rule says it, 的2倍; empty for once. */
    static String times(int hundredths) {
        return hundredths == ONCE ? "" : "的" + decimal(hundredths) + "倍";
    }

    /** As a working says it, ×2; empty for once. */
    static String factor(int hundredths) {
        return hundredths == ONCE ? "" : "×" + decimal(hundredths);
    }

    /** 2, 1.50. */
    public static String decimal(int hundredths) {
        return hundredths % ONCE == 0 ? Integer.toString(hundredths / ONCE) : Money.plain(hundredths);
    }
}
