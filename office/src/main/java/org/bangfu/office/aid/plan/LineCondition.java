package org.bangfu.office.aid.plan;

import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.casework.determination.AidBounds;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.web.Show;
import org.bangfu.policy.aid.Aid;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for each line of a plan, of whatever basis, when it is put in, when the plan is submitted, when finance confirms it and
 * when the meeting decides (F7, F13, M9, R-42). Whether a fund has enough is asked of all its lines together.
 */
public enum LineCondition {
    /** 先建档、后帮扶. */
    FILED("已建档", "F7", LineCondition::filed),
    COUNTY("本县区的家庭", "M3", LineCondition::ofCounty),
    HOLD("未暂停办理", "M17", LineCondition::onHold),
    /** What a list of another office says of one of the family changes who counts, until somebody has looked. */
    DEATH("没有待核实的死亡登记", "M10(4)", LineCondition::death),
    DRAFTER("起草人没有审批过", "F15", LineCondition::drafter),
    PLACE("只列入一个方案", "M9", LineCondition::elsewhere),
    /** Overdue through the union it is planned once, {@link UnionsDelay}. */
    RECHECK("动态核查没有逾期", "M17", LineCondition::recheck),
    QUALIFIES("今天仍符合条件", "M17", LineCondition::qualifies),
    /** A higher category than the file's needs matching and notice anew. */
    CATEGORY("类别没有升高", "M10(4)", LineCondition::category),
    /** The same paper in two families, or in two files of one, is aided in one of them. */
    BILL("同一票据、同一件事只救助一次", "R-40", LineCondition::bill),
    AMOUNT("不超过今天的标准", "M9", LineCondition::amount),
    SPECIAL("特殊医疗救助的条件", "M9(1)5", LineCondition::special),
    /** 补助不超过个人承担部分. */
    BORNE("不超过个人承担的医疗费", "M8(2)", LineCondition::borne),
    FUND("资金今天可用", "F13", LineCondition::fundIsOpen),
    PURPOSE("资金用途相符", "F13", LineCondition::purpose),
    SOURCE("中央和省级资金只按标准", "F18", LineCondition::source);

    private static final String TAKE_OUT = "请先把这一户移出方案。";

    private final String label;
    private final String citation;
    private final Test test;

    LineCondition(String label, String citation, Test test) {
        this.label = label;
        this.citation = citation;
        this.test = test;
    }

    private interface Test {
        Optional<String> refuses(LineAsked line, FamilyAsked family, Terms terms);
    }

    public String label() {
        return label;
    }

    public String citation() {
        return citation;
    }

    /** Whether it is about the money of the line, not about the family. */
    boolean ofMoney() {
        return this == FUND || this == PURPOSE || this == SOURCE;
    }

    /** The sentence that says what is wrong and how to mend it; empty where the condition holds. */
    Optional<String> refuses(LineAsked line, FamilyAsked family, Terms terms) {
        return test.refuses(line, family, terms);
    }

    private static Optional<String> filed(LineAsked line, FamilyAsked family, Terms terms) {
        State state = family.aCase().state();
        if (state == State.FILED) {
            return Optional.empty();
        }
        return Optional.of(
                state == State.GRADUAL_EXIT
                        ? "已进入渐退期，只发放已经决定的，不再列入新的帮扶。"
                        : "现在是“%s”，先建档、后帮扶，不能列入方案。".formatted(state.label()));
    }

    private static Optional<String> ofCounty(LineAsked line, FamilyAsked family, Terms terms) {
        return family.aCase().county() == terms.plan().organisation()
                ? Optional.empty()
                : Optional.of("不是本县区的家庭，由它所在的县区帮扶。");
    }

    private static Optional<String> onHold(LineAsked line, FamilyAsked family, Terms terms) {
        return family.aCase().held(terms.day())
                ? Optional.of("暂停办理到%s：%s。恢复办理后再列入。"
                        .formatted(
                                Show.date(family.aCase().heldUntil()),
                                unended(family.aCase().heldBecause())))
                : Optional.empty();
    }

    /** Words that somebody typed, within a sentence of ours. */
    private static String unended(@Nullable String words) {
        return words == null ? "" : words.strip().replaceFirst("[。.；;]+$", "");
    }

    private static Optional<String> death(LineAsked line, FamilyAsked family, Terms terms) {
        return family.death();
    }

    private static Optional<String> drafter(LineAsked line, FamilyAsked family, Terms terms) {
        return family.drafterDecides() ? Optional.of("方案起草人审核或批准过这一户，请由另一名经办人员起草。") : Optional.empty();
    }

    private static Optional<String> elsewhere(LineAsked line, FamilyAsked family, Terms terms) {
        return family.elsewhere().map(number -> "已列入" + number + "，不能同时列入两个方案。");
    }

    private static Optional<String> recheck(LineAsked line, FamilyAsked family, Terms terms) {
        RecheckNow now = family.recheck();
        if (now == null || !now.overdue()) {
            return Optional.empty();
        }
        String due = Show.date(now.recheck().due());
        if (now.recheck().throughFamily()) {
            return Optional.of("动态核查应在%s前做，因家庭原因没有做成，核查以后再列入。".formatted(due));
        }
        if (now.plannedBefore().isPresent()) {
            return Optional.of("动态核查应在%s前做，工会还没有走访，已按待核查列入过一次（%s）。走访以后再列入。"
                    .formatted(due, now.plannedBefore().get()));
        }
        return now.lacking().isEmpty()
                ? Optional.empty()
                : Optional.of("动态核查应在%s前做，工会还没有走访。走访以前只能凭登记数据和家庭的说明列入一次，还缺：%s。"
                        .formatted(due, String.join("；", now.lacking())));
    }

    private static Optional<String> qualifies(LineAsked line, FamilyAsked family, Terms terms) {
        AidBounds bounds = family.bounds();
        if (bounds == null) {
            return Optional.of(family.undetermined());
        }
        return bounds.today().category() == Category.NONE
                ? Optional.of("按%s的情况不再符合任何一类困难职工的条件。%s并请核查这一户。".formatted(Show.date(terms.day()), TAKE_OUT))
                : Optional.empty();
    }

    private static Optional<String> category(LineAsked line, FamilyAsked family, Terms terms) {
        Category file = family.aCase().category();
        AidBounds bounds = family.bounds();
        boolean higher =
                file != null && bounds != null && bounds.today().category().above(file);
        return higher ? Optional.of("今天的情况比档案的类别更困难，要先重新比对、公示，再按新的类别列入。") : Optional.empty();
    }

    private static Optional<String> bill(LineAsked line, FamilyAsked family, Terms terms) {
        return line.kind() == AidKind.MEDICAL || line.kind() == AidKind.ACCIDENT
                ? family.same().elsewhere().stream()
                        .findFirst()
                        .map(other -> "%s%s，同一张票据、同一件事只救助一次。请核对是谁家的：不是这一户的先更正；是这一户的请移出这一项，并告诉办理那一份档案的工会。"
                                .formatted(other.item(), other.where()))
                : Optional.empty();
    }

    private static Optional<String> amount(LineAsked line, FamilyAsked family, Terms terms) {
        AidBounds bounds = family.bounds();
        if (bounds == null || line.basis() != Basis.STANDARD) {
            return Optional.empty();
        }
        Money today = bounds.today().plan().stream()
                .filter(aid -> aid.kind().name().equals(line.kind().name()))
                .map(Aid::amount)
                .findFirst()
                .orElse(Money.ZERO);
        if (line.amount().compareTo(today) <= 0) {
            return Optional.empty();
        }
        String now = today.isZero()
                ? "今年不再给%s".formatted(line.kind().label())
                : "%s只能给 %s".formatted(line.kind().label(), Show.yuan(today));
        return Optional.of(
                "按%s的情况重新计算，%s，方案里是 %s。请移出这一户后重新列入。".formatted(Show.date(terms.day()), now, Show.yuan(line.amount())));
    }

    private static Optional<String> borne(LineAsked line, FamilyAsked family, Terms terms) {
        AidBounds bounds = family.bounds();
        if (bounds == null || line.kind() != AidKind.MEDICAL) {
            return Optional.empty();
        }
        Money cap = family.medicalCap(bounds);
        return family.medical().compareTo(cap) > 0
                ? Optional.of("同一批医疗费的救助合计 %s（含已决定的 %s），超过个人承担的 %s。请减少金额或移出这一项。"
                        .formatted(Show.yuan(family.medical()), Show.yuan(family.medicalBefore()), Show.yuan(cap)))
                : Optional.empty();
    }

    /** for a deep family at the highest standard, above it, while it is still deep; {@link #BORNE} says up to where. */
    private static Optional<String> special(LineAsked line, FamilyAsked family, Terms terms) {
        AidBounds bounds = family.bounds();
        if (bounds == null || !family.has(Basis.SPECIAL, AidKind.MEDICAL) || line.kind() != AidKind.MEDICAL) {
            return Optional.empty();
        }
        if (bounds.today().category() != Category.DEEP) {
            return Optional.of("特殊医疗救助只给深度困难职工家庭，这一户不是。");
        }
        if (!bounds.special()) {
            return Optional.of("医保内个人负担 %s，没有到最高一档，不能申请特殊医疗救助。".formatted(Show.yuan(bounds.insured())));
        }
        if (family.medical().compareTo(bounds.specialAbove()) <= 0) {
            return Optional.of("同一批医疗费的救助合计 %s，没有超过 %s，按标准列入即可，不必特殊申请。"
                    .formatted(Show.yuan(family.medical()), Show.yuan(bounds.specialAbove())));
        }
        return family.beforeTheLast().compareTo(bounds.room()) > 0
                ? Optional.of("把今年的帮扶算作收入以后，这一户已不再是深度困难，不能再给特殊医疗救助。")
                : Optional.empty();
    }

    private static Optional<String> fundIsOpen(LineAsked line, FamilyAsked family, Terms terms) {
        return terms.fund(line.fund()).isPresent()
                ? Optional.empty()
                : Optional.of("所选的资金%s不能使用：不是本工会的，或者年度已过、已冻结。请另选资金。".formatted(Show.date(terms.day())));
    }

    private static Optional<String> purpose(LineAsked line, FamilyAsked family, Terms terms) {
        return terms.fund(line.fund())
                .filter(fund -> !fund.pays().contains(line.kind()))
                .map(fund ->
                        "“%s”不能用于%s，请另选资金。".formatted(fund.name(), line.kind().label()));
    }

    private static Optional<String> source(LineAsked line, FamilyAsked family, Terms terms) {
        return terms.fund(line.fund())
                .filter(fund -> line.basis() == Basis.OUTSIDE && fund.onlyByStandard())
                .map(fund -> "“%s”只能按规定的标准使用，标准外帮扶请用地方资金、工会经费或捐款。".formatted(fund.name()));
    }
}
