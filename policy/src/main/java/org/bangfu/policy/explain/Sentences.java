package org.bangfu.policy.explain;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.aid.Approval;
import org.bangfu.policy.aid.Approval.Level;
import org.bangfu.policy.aid.Plan;
import org.bangfu.policy.aid.Staircase;
import org.bangfu.policy.aid.Staircase.Step;
import org.bangfu.policy.aid.StandardAid;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Limits.Deceased;
import org.bangfu.policy.book.Limits.HousingExcess;
import org.bangfu.policy.book.MedicalBand;
import org.bangfu.policy.category.Eligibility;
import org.bangfu.policy.explain.Rule.Answer;
import org.bangfu.policy.explain.Rule.Question;
import org.bangfu.policy.family.Member;
import org.bangfu.policy.means.Figures;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.Cause;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.jspecify.annotations.Nullable;

/** One sentence per rule, with the figures that decided it and how far away the limit was. */
final class Sentences {

    private Sentences() {}

    // Article 5: what the family is

    static Answer standard(Findings findings) {
        Figures figures = findings.figures();
        String text = "当地城市低保标准为每人每月" + Money.format(figures.standard()) + "元（申请日"
                + findings.family().applicationDate() + "）";
        return Answer.info(
                figures.aidStandard() == figures.standard()
                        ? text + "，认定和救助都按此计算。"
                        : text + "，用于认定；" + findings.family().decisionDate() + "决定时为"
                                + Money.format(figures.aidStandard()) + "元，用于计算救助。");
    }

    static Answer deep(Findings findings) {
        Figures figures = findings.figures();
        Test test = Test.deep(figures, findings.limits());
        String deducted = figures.restructured() ? "、必要就业成本" : "";
        return answer(test, "深度困难测算：" + perHead(test, figures, findings.limits(), deducted) + against(test, figures));
    }

    static Answer relative(Findings findings) {
        Figures figures = findings.figures();
        Test test = Test.relative(figures, findings.limits());
        return answer(test, "相对困难测算：" + perHead(test, figures, findings.limits(), "、必要就业成本") + against(test, figures));
    }

    private static Answer answer(Test test, String text) {
        return test.met() ? Answer.met(text) : Answer.notMet(text);
    }

    private static String perHead(Test test, Figures figures, Limits limits, String alsoDeducted) {
        return "家庭收入扣减刚性支出" + alsoDeducted + "后，核算期合计" + Money.format(test.measured()) + "元，人均每月"
                + Money.format(Money.halfUp(test.measured(), (long) limits.months() * figures.size())) + "元。";
    }

    private static String against(Test test, Figures figures) {
        String stated = "低保标准" + PolicyWords.times(test.multiple()) + "（低保每人每月" + Money.format(figures.standard())
                + "元）折合全家" + Money.format(test.limit()) + "元，";
        if (test.met()) {
            return stated
                    + (test.exact()
                            ? "正好等于标准，符合。"
                            : "未达到标准，符合；距标准还有" + Money.format(test.limit() - test.measured()) + "元。");
        }
        return stated
                + (test.exact() ? "正好等于标准，须低于标准" : "超过" + Money.format(test.measured() - test.limit()) + "元")
                + "，不符合；若收入少或刚性支出多" + Money.format(-test.room()) + "元即符合。";
    }

    static Answer accidental(Findings findings) {
        Figures figures = findings.figures();
        Test test = Test.accidental(figures, findings.limits());
        String cost = "意外致困测算：突发事件致困费用（损失）扣除赔偿、报销、救助后为" + Money.format(test.measured()) + "元，认定标准为"
                + Money.format(test.limit()) + "元以上，"
                + (test.met() ? "达到标准" : "还差" + Money.format(-test.room()) + "元") + "；"
                + Test.incomeShare(figures, findings.limits())
                        .map(share -> incomeShare(share, findings.limits()))
                        .orElse("");
        String living = figures.livingHardNow() ? "走访认定目前生活困难。" : "走访未认定目前生活困难。";
        return Eligibility.meetsAccidentalTest(figures, findings.limits())
                ? Answer.met(cost + living)
                : Answer.notMet(cost + living);
    }

    private static String incomeShare(Test share, Limits limits) {
        return "还须超过家庭" + new PolicyWords(limits).incomeOfWindow() + "的" + limits.accidentalIncomeShare() + "％（"
                + Money.format(share.limit()) + "元），"
                + (share.met() ? "已超过；" : "还差" + Money.format(-share.room()) + "元；");
    }

    static @Nullable Answer migrant(Findings findings) {
        Figures figures = findings.figures();
        if (figures.status() != ApplicantKind.MIGRANT) {
            return null;
        }
        int needed = findings.limits().migrantMonths();
        String text = "农民工申请人" + (figures.cityResidence() ? "在城市有固定居所" : "在城市没有固定居所") + "，事实劳动关系"
                + figures.employmentMonths() + "个月，应满" + needed + "个月"
                + (figures.employmentMonths() < needed ? "，还差" + (needed - figures.employmentMonths()) + "个月" : "");
        return Eligibility.meetsMigrantConditions(figures, findings.limits())
                ? Answer.met(text + "，符合。")
                : Answer.excludes(text + "，不能建档。");
    }

    static @Nullable Answer survivor(Findings findings) {
        return findings.figures().status() == ApplicantKind.SURVIVOR
                ? Answer.info("申请人为因公牺牲干部职工遗属或工亡家属，按同样的条件认定。")
                : null;
    }

    // Article 6: what is counted

    static Answer income(Findings findings) {
        long granted = findings.figures().grantedThisYear();
        return Answer.info("核算期内家庭可支配收入合计" + Money.format(findings.figures().income()) + "元"
                + (granted > 0 ? "；工会救助不计入" : "") + "。");
    }

    static Answer expenses(Findings findings) {
        Figures figures = findings.figures();
        return Answer.info("核算期内刚性支出合计" + Money.format(figures.rigidExpenses()) + "元（已扣除报销、补助、补偿）"
                + (figures.lossCost() > 0 ? "；意外损失" + Money.format(figures.lossCost()) + "元，只计入致困支出总额" : "") + "。");
    }

    static @Nullable Answer childrensSchooling(Findings findings) {
        int applicant = findings.family().applicant().member();
        long ignored = findings.family().expenses().stream()
                .filter(item -> item.kind() == ExpenseKind.EDUCATION && item.member() == applicant)
                .count();
        return ignored == 0 ? null : Answer.notMet("只计子女的上学费用；申请人本人的" + ignored + "项上学费用不计入。");
    }

    static @Nullable Answer housing(Findings findings) {
        boolean rents = findings.family().expenses().stream()
                .anyMatch(item -> item.kind() == ExpenseKind.HOUSING
                        && findings.family().members().get(item.member()).deceased() == null);
        if (!rents) {
            return null;
        }
        if (findings.family().localHome()) {
            return Answer.notMet("家庭在当地有住房，房租不计入刚性支出。");
        }
        long counted = findings.noticed().rentCounted();
        long borne = findings.noticed().rentBorne();
        String text = "家庭在当地没有住房，房租" + Money.format(borne) + "元";
        return counted == borne
                ? Answer.met(text + "全额计入刚性支出。")
                : Answer.met(text + "，租住面积超过当地人均住房面积，"
                        + (findings.limits().housingExcess() == HousingExcess.PRORATE ? "按面积比例" : "超面积的月份不计，")
                        + "计入" + Money.format(counted) + "元。");
    }

    static Answer fileMinimum(Findings findings) {
        Test test = Test.fileMinimum(findings.figures(), findings.limits());
        String text = "致困支出总额" + Money.format(test.measured()) + "元，";
        String minimum = Money.format(test.limit()) + "元，";
        return test.met()
                ? Answer.met(text + "不小于" + minimum + "可以建档，高出" + Money.format(test.room()) + "元。")
                : Answer.excludes(text + "小于" + minimum + "差" + Money.format(-test.room()) + "元，不建立困难职工档案。");
    }

    static Answer household(Findings findings) {
        int all = findings.family().members().size();
        int counted = findings.figures().size();
        return Answer.info("计入家庭人口" + counted + "人" + (all > counted ? "，另有" + (all - counted) + "人不计入" : "")
                + "；其中在学子女" + findings.figures().students() + "人。");
    }

    static @Nullable Answer deceased(Findings findings) {
        List<Member> dead = findings.family().members().stream()
                .filter(member -> member.belongs() && member.deceased() != null)
                .toList();
        if (dead.isEmpty()) {
            return null;
        }
        String months =
                dead.stream().map(member -> String.valueOf(member.deceased())).collect(Collectors.joining("、"));
        return Answer.info("家中" + dead.size() + "人去世（" + months + "），不计入家庭人口和在学子女；"
                + (findings.limits().deceasedIncome() == Deceased.IGNORE ? "其生前收入不计；" : "其到去世当月为止的收入计入；")
                + (findings.limits().deceasedExpenses() == Deceased.COUNT
                        ? "家庭为其支出的费用计到去世当月，租房和就业成本除外。"
                        : "家庭为其支出的费用不计。"));
    }

    static Answer window(Findings findings) {
        YearMonth application = YearMonth.from(findings.family().applicationDate());
        int months = findings.limits().months();
        return Answer.info("申请日为" + findings.family().applicationDate() + "，核算期为向前连续" + months + "个自然月："
                + application.minusMonths(months) + "至" + application.minusMonths(1) + "。");
    }

    // Article 7: what bars a file

    static Question exclusion(ExclusionGround ground) {
        Answer absent = Answer.met("未发现：" + ground.label() + "。");
        Answer present = Answer.excludes(ground.label() + "，不予帮扶。");
        return findings -> (findings.figures().exclusions() & ground.bit()) != 0 ? present : absent;
    }

    static Answer mainCause(Findings findings) {
        Cause cause = findings.figures().mainCause();
        if (cause == null) {
            return Answer.info("没有致困支出，无主要致困原因。");
        }
        boolean recorded = findings.family().circumstances().mainCause() != null;
        return Answer.info("致困主要原因为" + cause.label() + (recorded ? "，以走访记录为准。" : "，走访未记录，按致困支出中最大的一类认定。"));
    }

    static Answer homeOrVehicleBarsDeep(Findings findings) {
        String text = homesAndVehicles(findings.figures());
        return Eligibility.homeOrVehicleBarsDeep(findings.figures(), findings.limits())
                ? Answer.excludes(text + "，达到住房" + findings.limits().homesBarDeep() + "套或车辆"
                        + findings.limits().vehiclesBarDeep() + "辆，不建立深度困难职工档案。")
                : Answer.met(text + "，不影响建立深度困难职工档案。");
    }

    static @Nullable Answer homeOrVehicleBarsRelative(Findings findings) {
        Figures figures = findings.figures();
        Limits limits = findings.limits();
        if (!Eligibility.homeOrVehicleBarsDeep(figures, limits) && !limits.relativeBarWithoutAssets()) {
            return null;
        }
        long away = figures.hardshipTotal() - limits.relativeBarredUpTo();
        String total = "致困费用" + Money.format(figures.hardshipTotal()) + "元，"
                + (away > 0
                        ? "高于" + Money.format(limits.relativeBarredUpTo()) + "元"
                        : "在" + Money.format(limits.relativeBarredUpTo()) + "元以下，若多" + Money.format(1 - away)
                                + "元则不受此限");
        String cause = figures.mainCause() == Cause.EDUCATION ? "；致困主要原因是子女上学" : "；致困主要原因不是子女上学";
        return Eligibility.homeOrVehicleBarsRelative(figures, limits)
                ? Answer.excludes(homesAndVehicles(figures) + "，" + total + cause + "，不建立相对困难职工档案。")
                : Answer.met(homesAndVehicles(figures) + "，" + total + cause + "，不影响建立相对困难职工档案。");
    }

    static Answer tooManyHomesOrVehicles(Findings findings) {
        String text = homesAndVehicles(findings.figures());
        return Eligibility.tooManyHomesOrVehicles(findings.figures(), findings.limits())
                ? Answer.excludes(text + "，不建立困难职工档案。")
                : Answer.met(text + "，可以建档。");
    }

    private static String homesAndVehicles(Figures figures) {
        return "城镇住房" + figures.townHomes() + "套，拥有或经常使用机动车辆" + figures.vehicles() + "辆（残疾、患病职工代步车辆不计）";
    }

    static Answer retired(Findings findings) {
        return findings.figures().retired() ? Answer.excludes("申请人已离退休，不纳入工会建档范围。") : Answer.met("申请人不是离退休人员。");
    }

    // Articles 8 and 9: how much

    private static boolean yearly(Findings findings) {
        return findings.category() == Category.DEEP || findings.category() == Category.RELATIVE;
    }

    static @Nullable Answer ownBurden(Findings findings) {
        long aid = findings.standardAid(AidKind.MEDICAL);
        if (aid == 0) {
            return null;
        }
        long borne = findings.figures().illnessBorne();
        return Answer.met(AidKind.MEDICAL.label() + Money.format(aid) + "元，" + (aid == borne ? "以" : "不超过")
                + "家庭个人承担的医疗费" + Money.format(borne) + "元" + (aid == borne ? "为限。" : "。"));
    }

    static @Nullable Answer caseByCase(Findings findings) {
        long granted = findings.figures().grantedOther();
        return granted == 0
                ? null
                : Answer.info("本年度已给予家庭的培训、法律援助、勤工俭学救助" + Money.format(granted) + "元，没有固定标准，逐项审批；计入本年度已获救助。");
    }

    static @Nullable Answer livingAid(Findings findings) {
        if (!yearly(findings)) {
            return null;
        }
        int months = findings.category() == Category.DEEP
                ? findings.limits().deepLivingMonths()
                : findings.limits().relativeLivingMonths();
        return Answer.met("生活救助标准为" + months + "个月当地城市低保标准：" + months + "×"
                + Money.format(findings.figures().aidStandard()) + "＝"
                + Money.format(findings.standardAid(AidKind.LIVING)) + "元。");
    }

    static @Nullable Answer educationAid(Findings findings) {
        if (!yearly(findings)) {
            return null;
        }
        int students = findings.figures().students();
        if (students == 0) {
            return Answer.notMet("没有计入人口的在学子女，无助学救助。");
        }
        int months = findings.category() == Category.DEEP
                ? findings.limits().deepEducationMonths()
                : findings.limits().relativeEducationMonths();
        return Answer.met("助学救助标准为每生" + months + "个月当地城市低保标准：" + students + "人×" + months + "×"
                + Money.format(findings.figures().aidStandard()) + "＝"
                + Money.format(findings.standardAid(AidKind.EDUCATION)) + "元。");
    }

    static @Nullable Answer medicalAid(Findings findings) {
        if (!yearly(findings)) {
            return null;
        }
        long burden = findings.figures().insuredPersonal();
        String text = "医保内个人实际负担医疗费" + Money.format(burden) + "元，";
        long minimum = findings.limits().medicalMinimum();
        if (burden < minimum) {
            return Answer.notMet(
                    text + "不足" + Money.format(minimum) + "元，无医疗救助；若多" + Money.format(minimum - burden) + "元即可救助。");
        }
        text += "定额救助" + Money.format(findings.standardAid(AidKind.MEDICAL)) + "元";
        for (MedicalBand band : findings.limits().medicalBands()) {
            if (burden <= band.to() && band.to() != Long.MAX_VALUE) {
                return Answer.met(text + "；若多" + Money.format(band.to() + 1 - burden) + "元则进入下一档。");
            }
        }
        return Answer.met(text + "，已是最高一档。");
    }

    static @Nullable Answer severalKinds(Findings findings) {
        if (findings.category() != Category.DEEP) {
            return null;
        }
        Figures figures = findings.figures();
        long room = Eligibility.deepLimit(figures, findings.limits()) - figures.deepNet();
        String granted =
                figures.grantedThisYear() > 0 ? "本年度已给予家庭的救助" + Money.format(figures.grantedThisYear()) + "元计入收入；" : "";
        String text = granted + "在前的救助计入收入后仍不超过标准的，可再给予救助，可容纳在前救助" + Money.format(room) + "元。";
        return findings.plan().isEmpty()
                ? Answer.notMet(text + "本年度没有可再安排的救助。")
                : Answer.met(text + "救助总额最高的安排依次为" + planInWords(findings) + "，合计" + Money.format(findings.planTotal())
                        + "元。" + nextStep(figures, findings.limits()));
    }

    /** R-27's staircase: how much more income the plan bears before it comes to less. */
    private static String nextStep(Figures figures, Limits limits) {
        Step down = Staircase.down(figures, limits);
        if (down == null) {
            return "";
        }
        return "收入若再多" + Money.format(down.income()) + "元，"
                + (down.total() == 0 ? "计入在前的救助后即超过深度困难标准，不能再安排。" : "方案合计将降为" + Money.format(down.total()) + "元。");
    }

    /** it is the family's money, but no part of a yearly standard. */
    static @Nullable Answer beside(Findings findings) {
        long beside = findings.figures().beside();
        return beside == 0
                ? null
                : Answer.info(
                        "本年度另有标准外的救助" + Money.format(beside) + "元：不抵减各项目的标准，也不算相对困难家庭一年一个的项目；判断可否再给予救助、是否须上报审批时一并计算。");
    }

    static @Nullable Answer singleKind(Findings findings) {
        if (findings.category() != Category.RELATIVE) {
            return null;
        }
        int kinds = findings.figures().grantedKinds();
        String text = kinds == 0 ? "相对困难家庭一年只给予一个项目救助" : "相对困难家庭一年只给予一个项目救助，本年度已给予" + kinds + "个项目";
        return findings.plan().isEmpty()
                ? Answer.notMet(text + "，没有可再安排的救助。")
                : Answer.met(text + "，安排" + planInWords(findings) + "。");
    }

    private static String planInWords(Findings findings) {
        var words = new StringBuilder();
        for (Aid aid : findings.plan()) {
            words.append(words.isEmpty() ? "" : "、")
                    .append(aid.kind().label())
                    .append(aid.amount().format())
                    .append("元");
        }
        return words.toString();
    }

    static @Nullable Answer accidentAid(Findings findings) {
        if (findings.category() != Category.ACCIDENTAL) {
            return null;
        }
        Limits limits = findings.limits();
        long granted = findings.figures().grantedAccident();
        String text = "按突发事件致困支出" + Money.format(findings.figures().eventCost()) + "元的"
                + limits.accidentShare()
                + "％、最高" + Money.format(limits.accidentCap()) + "元计算，标准为"
                + Money.format(findings.standardAid(AidKind.ACCIDENT)) + "元"
                + (granted > 0 ? "；本年度已给予" + Money.format(granted) + "元" : "");
        return findings.plan().isEmpty()
                ? Answer.notMet(text + "，没有可再安排的救助。")
                : Answer.met(text + "，安排" + Money.format(findings.planTotal()) + "元。");
    }

    static Answer oneFile(Findings findings) {
        Category category = findings.category();
        if (category == Category.NONE) {
            return Answer.notMet("各类条件均不符合，不予建档。");
        }
        Figures figures = findings.figures();
        Limits limits = findings.limits();
        if (category != Category.DEEP
                && Eligibility.relative(figures, limits)
                && Eligibility.accidental(figures, limits)) {
            return Answer.met("同时符合相对困难和意外致困，就高不就低：相对困难单项最高"
                    + Money.format(highestRelative(figures, limits)) + "元，意外致困"
                    + Money.format(StandardAid.of(AidKind.ACCIDENT, Category.ACCIDENTAL, figures, limits)) + "元，按"
                    + category.label()
                    + "建档。");
        }
        return Answer.met("一户一档，按" + category.label() + "建档。");
    }

    private static long highestRelative(Figures figures, Limits limits) {
        return Math.max(
                StandardAid.of(AidKind.LIVING, Category.RELATIVE, figures, limits),
                Math.max(
                        StandardAid.of(AidKind.MEDICAL, Category.RELATIVE, figures, limits),
                        StandardAid.of(AidKind.EDUCATION, Category.RELATIVE, figures, limits)));
    }

    static Answer inForce(Findings findings) {
        return Answer.info("适用" + findings.book().title() + "（"
                + findings.book().document() + "），自" + findings.book().inForceFrom() + "起执行。");
    }

    static @Nullable Answer approvals(Findings findings) {
        if (findings.plan().isEmpty()) {
            return null;
        }
        Limits limits = findings.limits();
        var text = new StringBuilder();
        boolean needed = false;
        for (Aid aid : findings.plan()) {
            long total =
                    Plan.ofYear(aid.kind(), findings.figures()) + aid.amount().fen();
            Level level = Approval.level(total, limits);
            if (level != Level.NONE) {
                needed = true;
                text.append(aid.kind().label())
                        .append("本年度合计")
                        .append(Money.format(total))
                        .append("元，")
                        .append(level.label())
                        .append("。");
            }
        }
        return needed
                ? Answer.info(text.toString())
                : Answer.met("各项目本年度合计均未超过" + Money.format(limits.provinceAbove()) + "元，无须上报审批。");
    }

    // The Annex

    static @Nullable Answer annexGround(Findings findings) {
        Figures figures = findings.figures();
        if (!Eligibility.meetsDeepTest(figures, findings.limits())) {
            return null;
        }
        if (!Eligibility.hasAnnexGround(figures)) {
            String text = "不属于附件列明的深度困难情形";
            return Answer.notMet(text + (findings.limits().deepGroundRequired() ? "，不能按深度困难建档。" : "，仍按公式认定，请审核人核实。"));
        }
        var grounds = new StringBuilder();
        if (figures.dibao() && figures.rigidExpenses() > 0) {
            grounds.append("已纳入低保但仍有刚性支出；");
        }
        if (figures.restructured()) {
            grounds.append("企业关停并转过程中下岗失业、停发或减发工资；");
        }
        if (figures.majorIllnessOrDisability()) {
            grounds.append("患重特大疾病或伤残；");
        }
        grounds.setCharAt(grounds.length() - 1, '。');
        return Answer.met("属于附件列明的情形：" + grounds);
    }

    static @Nullable Answer employmentCost(Findings findings) {
        Figures figures = findings.figures();
        if (figures.employmentCost() == 0) {
            return null;
        }
        return Answer.info(ExpenseKind.EMPLOYMENT.cost() + Money.format(figures.employmentCost()) + "元，"
                + (figures.restructured() ? "因企业关停并转，深度、相对困难测算均予扣减。" : "只在相对困难测算中扣减，不计入致困支出总额。"));
    }

    static @Nullable Answer wages(Findings findings) {
        Noticed noticed = findings.noticed();
        if (!noticed.anyUnverified()) {
            return null;
        }
        if (noticed.raised().isEmpty()) {
            return Answer.met("有无法核实的工资，当月工资合计均不低于务工地最低工资，按申报计算。");
        }
        Noticed.Raised first = noticed.raised().getFirst();
        int months = noticed.raised().size();
        return Answer.info("有无法核实的工资，" + months + "个人月低于务工地最低工资，按最低工资计算："
                + first.month() + "申报" + Money.format(first.declared()) + "元，按"
                + Money.format(first.minimum().amount()) + "元计" + (months > 1 ? "，其余各月同样处理。" : "。"));
    }

    static @Nullable Answer business(Findings findings) {
        List<Noticed.BusinessLoss> losses = findings.noticed().businessLosses();
        if (losses.isEmpty()) {
            return null;
        }
        long total = 0;
        for (Noticed.BusinessLoss loss : losses) {
            total += loss.loss();
        }
        return Answer.info("核算期内经营亏损" + Money.format(total) + "元，经营净收入按0元计算，亏损不作为支出。");
    }

    static @Nullable Answer transfers(Findings findings) {
        return findings.noticed().anyTransfer()
                ? Answer.info(
                        "转移净收入" + Money.format(findings.noticed().transfers()) + "元：收到的减去缴纳、支付的，报销、补偿超过支出的部分计入收到的。")
                : null;
    }

    /** the ratio is the city's choice, and the family should hear that. */
    static @Nullable Answer support(Findings findings) {
        Noticed noticed = findings.noticed();
        if (!noticed.anySupport()) {
            return null;
        }
        return Answer.info("赡养（抚养、扶养）费合计" + Money.format(noticed.support()) + "元，"
                + (noticed.inferredSupport()
                        ? "没有法律文书的，按义务人月收入超过其户籍地低保标准部分的" + findings.limits().supportRatio()
                                + "％计算（办法只写“一定比例”，这一比例由政策设定）。"
                        : "按法律文书确定的数额计算。"));
    }
}
