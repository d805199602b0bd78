package org.bangfu.office.outside.ask;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.money.Money;
import org.bangfu.policy.Determination;
import org.bangfu.policy.aid.Aid;
import org.bangfu.policy.explain.PolicyWords;
import org.bangfu.policy.explain.Reason;
import org.bangfu.policy.explain.Rule;
import org.bangfu.terms.Category;

/**
 * What the self-test says in the end.
 *
 * @param aid what a year's aid would be, by kind, in the order of the plan
 * @param more what may still be added to it: kinds whose amount was not asked or not known
 * @param reasons the rules that decided, in their own words
 * @param papers what to bring
 */
public record Verdict(
        Category category, List<Aid> aid, Money total, List<String> more, List<Reason> reasons, List<String> papers) {

    static Verdict of(Determination determination, Answers answers, boolean everythingAsked) {
        return new Verdict(
                determination.category(),
                determination.plan(),
                determination.planTotal(),
                more(determination, answers, everythingAsked),
                reasons(determination),
                determination.category() == Category.NONE
                        ? List.of()
                        : papers(answers, new PolicyWords(determination.policy().limits())));
    }

    public boolean good() {
        return category != Category.NONE;
    }

    private static List<String> more(Determination determination, Answers answers, boolean everythingAsked) {
        var more = new ArrayList<String>();
        if (determination.category() == Category.NONE) {
            return more;
        }
        if (answers.blank("insured") && answers.amount("illness").isPositive()) {
            more.add("医保目录内自己付了多少，您没有填，医疗救助还没有算进来；带上结算单就能算。");
        }
        if (!everythingAsked) {
            more.add("已经可以确定，后面的问题就不问了；家里还有别的支出的，实际可能更多。");
        }
        return more;
    }

    /** Of a refusal all that it cites; else what the category and its aid rest on. */
    private static List<Reason> reasons(Determination determination) {
        if (determination.category() == Category.NONE) {
            return determination.refusal();
        }
        List<Rule> wanted = switch (determination.category()) {
            case DEEP ->
                List.of(
                        Rule.STANDARD,
                        Rule.DECEASED,
                        Rule.DEEP,
                        Rule.FILE_MINIMUM,
                        Rule.LIVING_AID,
                        Rule.EDUCATION_AID,
                        Rule.MEDICAL_AID,
                        Rule.SEVERAL_KINDS);
            case RELATIVE -> List.of(Rule.STANDARD, Rule.DECEASED, Rule.RELATIVE, Rule.FILE_MINIMUM, Rule.SINGLE_KIND);
            case ACCIDENTAL -> List.of(Rule.DECEASED, Rule.ACCIDENTAL, Rule.FILE_MINIMUM, Rule.ACCIDENT_AID);
            case NONE -> List.of();
        };
        return determination.reasons().stream()
                .filter(reason -> wanted.contains(reason.rule()))
                .toList();
    }

    private static List<String> papers(Answers answers, PolicyWords law) {
        var papers = new ArrayList<String>();
        papers.add("全家人的身份证、户口本");
        papers.add("挣钱的人的收入证明；没有收入的，失业登记或社区证明");
        if ("MIGRANT".equals(answers.worker())) {
            papers.add("劳动合同、工作证明或社保缴费记录，能看出干满" + law.employed());
            papers.add("在城市的住处：房产证或租房合同");
        }
        if (answers.yes("died")) {
            papers.add("死亡证明、火化证明或注销户口的页；丧葬费、抚恤金的发放凭证");
        }
        if (answers.amount("illness").isPositive() || answers.amount("diedCost").isPositive()) {
            papers.add("诊断证明、出院小结、医院结算单和发票");
        }
        if (answers.amount("schooling").isPositive()) {
            papers.add("在读证明、学费和住宿费收据");
        }
        if (answers.amount("disability").isPositive()) {
            papers.add("残疾证，康复、护理的票据");
        }
        if (answers.amount("loss").isPositive()) {
            papers.add("事故认定书、火灾证明、赔偿协议等能说明损失的材料");
        }
        if (answers.amount("rent").isPositive()) {
            papers.add("租房合同、交租记录");
        }
        papers.add("本人银行卡");
        return papers;
    }
}
