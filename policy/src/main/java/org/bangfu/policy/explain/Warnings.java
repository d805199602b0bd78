package org.bangfu.policy.explain;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.Staircase;
import org.bangfu.policy.aid.Staircase.Step;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Warning.Code;
import org.bangfu.policy.family.Expense;
import org.bangfu.policy.family.Income;
import org.bangfu.policy.family.Item;
import org.bangfu.policy.family.Place;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;

/** What a reviewer should look at, by the contract's codes and in their order. */
final class Warnings {

    private static final AidKind[] KINDS = AidKind.values();

    private Warnings() {}

    static List<Warning> of(Findings findings) {
        var warnings = new ArrayList<Warning>();
        noAnnexGround(findings, warnings);
        coveredExceedsCost(findings, warnings);
        accidentalPaysMore(findings, warnings);
        unconfirmed(findings, warnings);
        ignored(findings, warnings);
        incomeBelowSpending(findings, warnings);
        cutByEarlierAid(findings, warnings);
        return warnings;
    }

    private static void noAnnexGround(Findings findings, List<Warning> warnings) {
        if (findings.category() == Category.DEEP && !Eligibility.hasAnnexGround(findings.figures())) {
            warnings.add(new Warning(
                    Code.NO_ANNEX_GROUND,
                    "Annex 1.1",
                    "按公式符合深度困难，但不属于附件列明的任何一种情形（低保家庭有刚性支出；企业关停并转下岗、停减薪；重特大疾病或伤残）。请审核人核实后再定。"));
        }
    }

    private static void coveredExceedsCost(Findings findings, List<Warning> warnings) {
        for (var excess : findings.noticed().excess()) {
            warnings.add(new Warning(
                    Code.COVERED_EXCEEDS_COST,
                    "Annex 2(4)",
                    name(excess.item(), excess.position()) + "获得的报销、补偿超过支出" + Money.format(excess.amount())
                            + "元，超出部分计入转移性收入。请核对票据。"));
        }
    }

    private static void accidentalPaysMore(Findings findings, List<Warning> warnings) {
        Figures figures = findings.figures();
        if (findings.category() == Category.DEEP && Eligibility.accidental(figures, findings.limits())) {
            long grant = Plan.remainder(AidKind.ACCIDENT, Category.ACCIDENTAL, figures, findings.limits());
            if (grant > findings.planTotal()) {
                warnings.add(new Warning(
                        Code.ACCIDENTAL_PAYS_MORE,
                        "M9(3)",
                        "该户按深度困难建档，方案合计" + Money.format(findings.planTotal()) + "元；若按意外致困，救助为" + Money.format(grant)
                                + "元，更高。请审核人知悉。"));
            }
        }
    }

    private static void unconfirmed(Findings findings, List<Warning> warnings) {
        for (Standard standard : findings.noticed().unconfirmed()) {
            warnings.add(new Warning(Code.UNCONFIRMED_FIGURE, "M5, M6, M9", unconfirmed(standard)));
        }
    }

    private static String unconfirmed(Standard standard) {
        String unit = standard.kind() == StandardKind.LIVING_AREA_PER_HEAD ? "平方米" : "元";
        String nature = standard.status() == Standard.Status.EXAMPLE ? "示例数字，没有文件依据" : "尚未核实的数字";
        return "计算用到的" + standard.kind().label() + Money.format(standard.amount()) + unit + "（地区"
                + Place.text(standard.locality()) + "，自" + standard.from() + "起）是" + nature + "。请录入正式文件的数字后重新计算。";
    }

    private static void ignored(Findings findings, List<Warning> warnings) {
        for (var ignored : findings.noticed().ignored()) {
            warnings.add(new Warning(
                    Code.ITEM_IGNORED,
                    ignored.why().citation(),
                    name(ignored.item(), ignored.position()) + "："
                            + ignored.why().label() + "，不计算这一部分。"));
        }
    }

    private static void incomeBelowSpending(Findings findings, List<Warning> warnings) {
        Figures figures = findings.figures();
        if (figures.income() < figures.rigidExpenses()) {
            warnings.add(new Warning(
                    Code.INCOME_BELOW_SPENDING,
                    "M6(1)",
                    "核算期内收入" + Money.format(figures.income()) + "元，少于刚性支出" + Money.format(figures.rigidExpenses())
                            + "元。请询问该户靠什么维持生活。"));
        }
    }

    private static void cutByEarlierAid(Findings findings, List<Warning> warnings) {
        if (findings.category() != Category.DEEP) {
            return;
        }
        for (AidKind kind : KINDS) {
            if (findings.standardAid(kind) > 0 && findings.remainder(kind) > 0 && !findings.planned(kind)) {
                warnings.add(new Warning(
                        Code.CUT_BY_R27,
                        "M9(1)",
                        kind.label() + Money.format(findings.remainder(kind)) + "元未列入方案：本年度在前的救助计入家庭收入后，该户不再低于深度困难标准。"
                                + staircase(findings)));
            }
        }
    }

    /** Where less income would bring more aid, the reviewer hears it with the family's own figures. */
    private static String staircase(Findings findings) {
        Step up = Staircase.up(findings.figures(), findings.limits());
        return up == null
                ? ""
                : "该户收入若少" + Money.format(up.income()) + "元，方案合计为" + Money.format(up.total()) + "元（现为"
                        + Money.format(findings.planTotal()) + "元）：收入略高，救助反而较少，请审核人知悉。";
    }

    /** 支出第3项（因病费用，2025-10，46,000.00元）. */
    private static String name(Item item, int position) {
        return switch (item) {
            case Income income ->
                "收入第" + (position + 1) + "项（" + Source.of(income).label() + "，" + item.period() + "，"
                        + Money.format(Source.declared(income).fen()) + "元）";
            case Expense expense ->
                "支出第" + (position + 1) + "项（" + expense.kind().cost() + "，" + item.period() + "，"
                        + expense.amount().format() + "元）";
        };
    }
}
