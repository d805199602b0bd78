package org.bangfu.policy.explain;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.bangfu.terms.ExclusionGround;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.bangfu.terms.Term;
import org.jspecify.annotations.Nullable;

/** Every rule that is asked of a family, in the order of the articles. */
public enum Rule {
    STANDARD("M5, M9, Annex 2(4)", "R-34", "当地低保标准", Sentences::standard),
    DEEP(Category.DEEP, "R-12", Sentences::deep),
    RELATIVE(Category.RELATIVE, "R-13", Sentences::relative),
    ACCIDENTAL(Category.ACCIDENTAL, "R-14", Sentences::accidental),
    MIGRANT("M5(4)", "R-15", "农民工条件", Sentences::migrant),
    SURVIVOR("M5(5)", "R-16", "因公牺牲、工亡家属", Sentences::survivor),
    INCOME("M6(1)", "R-32", "家庭收入", Sentences::income),
    EXPENSES("M6(2)", "R-07", "刚性支出", Sentences::expenses),
    CHILDRENS_SCHOOLING("M6(2)(3)", "R-48", "子女上学费用", Sentences::childrensSchooling),
    HOUSING("M6(2)(4)", "R-08", ExpenseKind.HOUSING.cost(), Sentences::housing),
    FILE_MINIMUM("M6(2)(7)", "R-10", "建档起点", Sentences::fileMinimum),
    HOUSEHOLD("M6(3)", "R-02", "家庭人口", Sentences::household),
    DECEASED("M6(3)", "R-44", "去世的成员", Sentences::deceased),
    WINDOW("M6(4)", "R-01", "核算期", Sentences::window),
    HIGH_FEE_SCHOOL(ExclusionGround.HIGH_FEE_SCHOOL),
    SELF_FUNDED_OVERSEAS(ExclusionGround.SELF_FUNDED_OVERSEAS),
    COMPANY_CONTROLLER(ExclusionGround.COMPANY_CONTROLLER),
    HIGH_CONSUMPTION(ExclusionGround.HIGH_CONSUMPTION),
    REFUSED_VERIFICATION(ExclusionGround.REFUSED_VERIFICATION),
    CONCEALED_INCOME(ExclusionGround.CONCEALED_INCOME),
    FALSE_MATERIALS(ExclusionGround.FALSE_MATERIALS),
    REFUSES_WORK(ExclusionGround.REFUSES_WORK),
    EVASION(ExclusionGround.EVASION),
    MAIN_CAUSE("M7(5)", "R-20", "致困主要原因", Sentences::mainCause),
    HOME_OR_VEHICLE_BARS_DEEP("M7(5)", "R-19", "住房车辆与深度困难档案", Sentences::homeOrVehicleBarsDeep),
    HOME_OR_VEHICLE_BARS_RELATIVE("M7(5)", "R-19", "住房车辆与相对困难档案", Sentences::homeOrVehicleBarsRelative),
    TOO_MANY_HOMES_OR_VEHICLES("M7(5)", "R-19", "住房车辆与建档", Sentences::tooManyHomesOrVehicles),
    RETIRED("M7(6)", "R-17", "离退休人员", Sentences::retired),
    LOCAL_RULE(ExclusionGround.LOCAL_RULE),
    OWN_BURDEN("M8(2)", "R-25", "医疗救助不超过个人承担", Sentences::ownBurden),
    CASE_BY_CASE("M8(3)–(5)", "R-31", "培训、法律援助、勤工俭学", Sentences::caseByCase),
    LIVING_AID("M9", "R-22", AidKind.LIVING.label() + "标准", Sentences::livingAid),
    EDUCATION_AID("M9", "R-23", AidKind.EDUCATION.label() + "标准", Sentences::educationAid),
    MEDICAL_AID("M9", "R-24", AidKind.MEDICAL.label() + "标准", Sentences::medicalAid),
    SEVERAL_KINDS("M9(1)", "R-27, R-28", "多重救助", Sentences::severalKinds),
    BESIDE("M9(1)5, F18", "R-41, R-47", "标准外的救助", Sentences::beside),
    APPROVALS("M9(1)5, F9", "R-30", "上报审批", Sentences::approvals),
    SINGLE_KIND("M9(2)", "R-29", "单一项目救助", Sentences::singleKind),
    ACCIDENT_AID("M9(3)", "R-26", AidKind.ACCIDENT.label() + "标准", Sentences::accidentAid),
    ONE_FILE("M13, M16, M17", "R-21", "建档类别", Sentences::oneFile),
    IN_FORCE("M21, F19", "", "适用的政策", Sentences::inForce),
    ANNEX_GROUND("Annex 1.1", "R-12", "深度困难情形", Sentences::annexGround),
    EMPLOYMENT_COST("Annex 1.1(2), M5(1), M5(2)", "R-09", ExpenseKind.EMPLOYMENT.cost(), Sentences::employmentCost),
    WAGES("Annex 2(1)", "R-03", "无法核实的工资", Sentences::wages),
    BUSINESS(IncomeKind.BUSINESS, "R-04", Sentences::business),
    TRANSFERS("Annex 2(4)", "R-05", "转移净收入", Sentences::transfers),
    SUPPORT(IncomeKind.SUPPORT, "R-06", Sentences::support);

    private final String citation;
    private final String reading;
    private final String title;

    // A method reference, or a lambda over constants: nothing in it can change, which Error Prone cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Question question;

    Rule(String citation, String reading, String title, Question question) {
        this.citation = citation;
        this.reading = reading;
        this.title = title;
        this.question = question;
    }

    Rule(Term term, String reading, Question question) {
        this(term.citation(), reading, term.label(), question);
    }

    Rule(ExclusionGround ground) {
        this(ground, "R-18", Sentences.exclusion(ground));
    }

    /** {@code M5(1)}: the article, as in the papers. */
    public String citation() {
        return citation;
    }

    /** {@code R-12}: how an unclear passage is read; empty where nothing is unclear. */
    public String reading() {
        return reading;
    }

    /** A few Chinese words. */
    public String title() {
        return title;
    }

    private static final Rule[] IN_ORDER = values();

    /** All that were asked of this family, in the order of the articles. */
    static List<Reason> ask(Findings findings) {
        var reasons = new ArrayList<Reason>(IN_ORDER.length);
        for (Rule rule : IN_ORDER) {
            Answer answer = rule.question.ask(findings);
            if (answer != null) {
                reasons.add(new Reason(rule, answer.outcome(), answer.text()));
            }
        }
        return reasons;
    }

    /** Null where the rule is not asked of such a family. */
    @FunctionalInterface
    interface Question {
        @Nullable Answer ask(Findings findings);
    }

    record Answer(Outcome outcome, String text) {

        static Answer met(String text) {
            return new Answer(Outcome.MET, text);
        }

        static Answer notMet(String text) {
            return new Answer(Outcome.NOT_MET, text);
        }

        static Answer excludes(String text) {
            return new Answer(Outcome.EXCLUDES, text);
        }

        static Answer info(String text) {
            return new Answer(Outcome.INFO, text);
        }
    }
}
