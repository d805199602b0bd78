package org.bangfu.office.casework.application;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.person.Identification.Kind;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of papers a family hands in (M10(1), F9); which lines there are follows from what it declares.
 *
 * @param slug its place in addresses and tables
 * @param hint what to photograph
 * @param required whether the application cannot be submitted without it
 */
public record Paper(String slug, ProofKind kind, String title, String hint, boolean required) {

    private static final String INCOME_OF = "income-";

    /** The list for this family, in the order of the file. */
    public static List<Paper> of(Household household) {
        var list = new ArrayList<Paper>();
        list.add(new Paper(
                "identity",
                ProofKind.IDENTITY,
                "身份证",
                "全家 " + household.members().size() + " 口人，每人正反两面。小孩没有身份证的，拍户口本上他那一页。",
                true));
        list.add(new Paper(
                "register",
                ProofKind.HOUSEHOLD_REGISTER,
                "户口本",
                "封面和每一页都拍。有家人在另一本户口上的，再拍能看出你们关系的证明（结婚证、出生证、抚养协议）。",
                true));
        household.members().forEach(member -> list.addAll(ofMember(member)));
        list.addAll(incomePapers(household));
        for (var kind : declaredKinds(household)) {
            list.add(ofHardship(kind));
        }
        list.add(new Paper("bank-card", ProofKind.BANK_CARD, "银行卡", "本人银行卡有卡号的一面。", true));
        list.add(new Paper(
                "labour",
                ProofKind.LABOUR,
                "劳动关系证明",
                "劳动合同、工作证明或者社保缴费记录。农民工要能看出干满一年。",
                household.worker().work().standing() == ApplicantKind.MIGRANT));
        list.add(new Paper("property", ProofKind.PROPERTY, "住房和车辆材料", "租房合同、房产证、行驶证等，有就拍。", false));
        list.add(new Paper("application", ProofKind.APPLICATION, "纸质申请书", "在窗口填了纸质表的，拍在这里；在手机上填的不用。", false));
        list.add(new Paper("more", ProofKind.OTHER, "其他材料", "低保证、救助证明等您觉得有用的材料。", false));
        return List.copyOf(list);
    }

    /** What shows who a member without a citizen's number is, and that one died. */
    private static List<Paper> ofMember(Member member) {
        var list = new ArrayList<Paper>();
        var other = member.other();
        if (other != null && other.kind() == Kind.NEWBORN) {
            list.add(new Paper(
                    "birth-" + member.id(),
                    ProofKind.IDENTITY,
                    member.name() + "的出生证明",
                    "出生医学证明。上了户口、有了号码以后，请告诉工会。",
                    true));
        } else if (other != null && other.kind() != Kind.CITIZEN) {
            list.add(new Paper(
                    "paper-" + member.id(),
                    ProofKind.IDENTITY,
                    member.name() + "的"
                            + (other.kind().fromElsewhere() ? other.kind().label() : "身份证"),
                    "有照片和号码的一面，号码要看得清。",
                    true));
        }
        var death = member.death();
        if (death != null && death.declared()) {
            list.add(new Paper(
                    "death-" + member.id(), ProofKind.OTHER, member.name() + "去世的证明", "死亡证明、火化证明，或者户口本上注销的那一页。", true));
        }
        return list;
    }

    public static Optional<Paper> find(Household household, @Nullable String slug) {
        return of(household).stream().filter(paper -> paper.slug.equals(slug)).findFirst();
    }

    /** Every earner proves what he earns; a family without any income says from what it lives. */
    private static List<Paper> incomePapers(Household household) {
        var earners = household.members().stream()
                .filter(member -> household.income().stream()
                        .anyMatch(item -> item.member().equals(member.id()) && item.kind() != IncomeKind.TRANSFER_OUT))
                .toList();
        if (earners.isEmpty()) {
            return List.of(new Paper("no-income", ProofKind.INCOME, "没有收入的证明", "失业登记、停发工资的通知，或者社区开的证明。", true));
        }
        return earners.stream()
                .map(earner -> new Paper(
                        INCOME_OF + earner.id(),
                        ProofKind.INCOME,
                        earner.name() + "的收入证明",
                        incomeHint(household, earner),
                        true))
                .toList();
    }

    private static String incomeHint(Household household, Member earner) {
        boolean wage = household.income().stream()
                .anyMatch(item -> item.member().equals(earner.id()) && item.kind() == IncomeKind.WAGE);
        return wage ? "单位盖章的工资证明，或者银行工资流水。打零工没有证明的，写一张说明，签上名字拍下来。" : "养老金、抚养费、租金等的银行流水、存折或者协议、判决书。";
    }

    private static EnumSet<ExpenseKind> declaredKinds(Household household) {
        var kinds = EnumSet.noneOf(ExpenseKind.class);
        household.expenses().forEach(item -> kinds.add(item.kind()));
        return kinds;
    }

    private static Paper ofHardship(ExpenseKind kind) {
        return switch (kind) {
            case ILLNESS -> new Paper("illness", ProofKind.HARDSHIP, "看病的材料", "诊断证明、出院小结、医保结算单、发票。", true);
            case DISABILITY -> new Paper("disability", ProofKind.DISABILITY, "残疾证和费用票据", "残疾证，康复、护理、辅具的发票。", true);
            case EDUCATION -> new Paper("education", ProofKind.STUDENT, "上学的材料", "学生证或学籍证明，学费、住宿费收据。", true);
            case HOUSING -> new Paper("housing", ProofKind.HARDSHIP, "租房的材料", "租房合同、交租凭证。", true);
            case OTHER -> new Paper("other", ProofKind.HARDSHIP, "其他刚性支出的材料", "能看出花在什么上、花了多少的票据。", true);
            case EMPLOYMENT -> new Paper("employment", ProofKind.HARDSHIP, "就业成本的票据", "上下班交通、工具、看孩子的费用票据，有就拍。", false);
            case LOSS -> new Paper("loss", ProofKind.HARDSHIP, "意外损失的材料", "事故认定书、消防证明、损失照片、赔偿单。", true);
        };
    }

    /** Puts a proof beside the items it proves, so that each figure of the calculation opens to its paper. */
    public Household proving(Household household, long proof) {
        if (slug.startsWith(INCOME_OF)) {
            String member = slug.substring(INCOME_OF.length());
            return household.withIncome(household.income().stream()
                    .map(item -> item.member().equals(member) ? item.provedBy(with(item.proofs(), proof)) : item)
                    .toList());
        }
        return household.withExpenses(household.expenses().stream()
                .map(item ->
                        ofHardship(item.kind()).slug().equals(slug) ? item.provedBy(with(item.proofs(), proof)) : item)
                .toList());
    }

    /** The same without a proof that was set aside. */
    public static Household unproving(Household household, long proof) {
        return household
                .withIncome(household.income().stream()
                        .map(item -> item.provedBy(without(item.proofs(), proof)))
                        .toList())
                .withExpenses(household.expenses().stream()
                        .map(item -> item.provedBy(without(item.proofs(), proof)))
                        .toList());
    }

    private static List<Long> with(List<Long> proofs, long proof) {
        var more = new ArrayList<>(proofs);
        more.add(proof);
        return more;
    }

    private static List<Long> without(List<Long> proofs, long proof) {
        return proofs.stream().filter(other -> other != proof).toList();
    }
}
