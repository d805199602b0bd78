package org.bangfu.office.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.demo.Family.Turn;
import org.bangfu.office.ground.person.IdentityNumber;

/** A made-up family as it fills the form: the document of the API, with the twelve months before it applies. */
final class Situation {

    /** Why a family is in need, and so what its form says. */
    enum Need {
        ILLNESS,
        ILLNESS_AND_SCHOOL,
        HEAVY_ILLNESS,
        DISABILITY,
        SCHOOL,
        LOSS,
        WELL_OFF;

        /** The papers it hands in, as the list of the application names them. */
        List<String> papers() {
            String hardship = switch (this) {
                case ILLNESS, ILLNESS_AND_SCHOOL, HEAVY_ILLNESS, SCHOOL, WELL_OFF -> "illness";
                case DISABILITY -> "disability";
                case LOSS -> "loss";
            };
            return this == ILLNESS_AND_SCHOOL || this == SCHOOL
                    ? List.of("identity", "register", "income-1", hardship, "education", "bank-card")
                    : List.of("identity", "register", "income-1", hardship, "bank-card");
        }

        /** Whether visitors find the ground of Annex 1 that lies in somebody's health. */
        boolean ofHealth() {
            return this != SCHOOL && this != LOSS;
        }

        /** The category that visitors and reviewer suggest; where a child's schooling is all that shows at the door, not the one the rules find. */
        String suggests() {
            return switch (this) {
                case LOSS -> "ACCIDENTAL";
                case SCHOOL, WELL_OFF -> "RELATIVE";
                case ILLNESS, ILLNESS_AND_SCHOOL, HEAVY_ILLNESS, DISABILITY -> "DEEP";
            };
        }
    }

    private final MadeUp madeUp;
    private final CityTree.County county;
    private final LocalDate on;

    Situation(MadeUp madeUp, CityTree.County county, LocalDate on) {
        this.madeUp = madeUp;
        this.county = county;
        this.on = on;
    }

    Map<String, Object> household(Family family) {
        Need need = family.need();
        boolean male = family.male();
        int age = madeUp.between(38, 54);
        var members = new ArrayList<Map<String, Object>>();
        members.add(spouse(family, age));
        members.add(family.child(() -> child(family)));
        var household = new HashMap<String, Object>();
        household.put(
                "worker",
                Map.of(
                        "identity",
                        identity(age, male).value(),
                        "phone",
                        family.phone().value(),
                        "address",
                        "芜湖市%s%s社区%d号".formatted(county.shortName(), family.street(), madeUp.between(1, 90)),
                        "registeredPlace",
                        "芜湖市" + county.shortName(),
                        "register",
                        "非农业",
                        "maritalStatus",
                        "已婚",
                        "health",
                        need == Need.ILLNESS || need == Need.ILLNESS_AND_SCHOOL || need == Need.HEAVY_ILLNESS
                                ? "重大疾病"
                                : "良好",
                        "insurance",
                        "职工基本医疗保险",
                        "ethnicity",
                        "汉族",
                        "politicalStatus",
                        "群众"));
        household.put(
                "work",
                Map.of(
                        "standing", "EMPLOYEE",
                        "status", "在岗",
                        "employer", "芜湖机床配件厂",
                        "employerKind", "国有企业",
                        "employerCondition", "正常",
                        "selfHelp", "true",
                        "zeroEmployment", "false"));
        household.put("members", members);
        household.put("income", income(need));
        household.put("expenses", family.turn() == Turn.BEREAVED ? List.of(lastIllness()) : expenses(need));
        household.put(
                "home", Map.of("kind", "自购商品房", "area", "62", "localHome", "true", "townHomes", "1", "vehicles", "0"));
        household.put(
                "bank",
                Map.of(
                        "bank",
                        "中国工商银行",
                        "branch",
                        "芜湖" + county.shortName() + "支行",
                        "holder",
                        family.name(),
                        "card",
                        madeUp.card(family.answer()).value()));
        household.put("story", family.turn() == Turn.BEREAVED ? "配偶患病住院，冬天去世了，花的钱大半是借的。" : story(need));
        return household;
    }

    private Map<String, Object> spouse(Family family, int age) {
        var spouse = member(madeUp.name(!family.male()), "配偶", age - 1, !family.male(), false);
        switch (family.turn()) {
            case NONE -> {}
            case BEREAVED -> spouse.put("deceased", month(3));
            case NEWBORN -> {
                spouse.put("name", "NGUYEN THI HOA");
                spouse.put("paper", "PASSPORT");
                spouse.put("identity", "C7654321");
                spouse.put("born", on.minusYears(31).withDayOfMonth(9).toString());
                spouse.put("registeredTogether", "false");
                spouse.remove("ethnicity");
            }
        }
        return spouse;
    }

    private Map<String, Object> child(Family family) {
        if (family.turn() != Turn.NEWBORN) {
            return member(madeUp.child(family.name(), true), "子女", madeUp.between(15, 19), true, true);
        }
        var child = member(madeUp.child(family.name(), true), "子女", 1, true, false);
        child.put("paper", "NEWBORN");
        child.remove("identity");
        child.put("born", on.minusDays(40).toString());
        child.put("status", "学龄前");
        child.put("maritalStatus", "未婚");
        return child;
    }

    /** What the family bore for the spouse until the month of death stays its cost, R-44. */
    private Map<String, Object> lastIllness() {
        var illness = expense("ILLNESS", "配偶最后一次住院", month(4), 52_000, 21_000);
        illness.put("member", "2");
        illness.put("insuredPersonal", "18000");
        illness.put("diagnosis", "肝癌");
        return illness;
    }

    private Map<String, Object> member(String name, String relation, int age, boolean male, boolean student) {
        var member = new HashMap<String, Object>();
        member.put("name", name);
        member.put("relation", relation);
        member.put("identity", identity(age, male).value());
        member.put("livesTogether", "true");
        member.put("registeredTogether", "true");
        member.put("ethnicity", "汉族");
        member.put("status", student ? "在校学生" : "无业");
        member.put("health", "良好");
        member.put("insurance", "城乡居民基本医疗保险");
        member.put("maritalStatus", student ? "未婚" : "已婚");
        if (student) {
            member.put("student", "true");
            member.put("employerOrSchool", "芜湖市第一中学");
            member.put("schoolSince", "2024-09");
            member.put("schoolYears", "3");
        }
        return member;
    }

    private IdentityNumber identity(int age, boolean male) {
        return madeUp.identity(
                county.code() > 340270 && county.code() < 340280 ? 340202 : county.code(), madeUp.birth(age, on), male);
    }

    private String month(int before) {
        return YearMonth.from(on).minusMonths(before).toString();
    }

    private List<Map<String, Object>> income(Need need) {
        String wage = need == Need.WELL_OFF ? "9800" : Integer.toString(madeUp.between(24, 32) * 100);
        var income = new HashMap<String, Object>();
        income.put("member", "1");
        income.put("kind", "WAGE");
        income.put("description", "工资");
        income.put("from", month(12));
        income.put("to", month(1));
        income.put("amount", wage);
        income.put("per", "MONTH");
        income.put("confirmedYear", Integer.parseInt(wage) * 12 + ".00");
        return List.of(income);
    }

    private List<Map<String, Object>> expenses(Need need) {
        var expenses = new ArrayList<Map<String, Object>>();
        switch (need) {
            case ILLNESS -> expenses.add(illness(38_000, 14_000, 16_000));
            case HEAVY_ILLNESS -> expenses.add(illness(86_000, 36_000, 42_000));
            case ILLNESS_AND_SCHOOL -> {
                expenses.add(illness(46_000, 21_000, 18_000));
                expenses.add(school(7_800));
            }
            case DISABILITY -> expenses.add(expense("DISABILITY", "康复治疗和护理", month(8), 19_600, 3_000));
            case SCHOOL -> {
                expenses.add(school(11_600));
                expenses.add(expense("ILLNESS", "慢性病买药", month(5), 6_400, 1_200));
            }
            case LOSS -> {
                var loss = expense("LOSS", "房屋失火", month(1), 68_000, 6_000);
                loss.put("event", "true");
                expenses.add(loss);
            }
            case WELL_OFF -> expenses.add(illness(12_000, 5_000, 4_000));
        }
        return expenses;
    }

    private Map<String, Object> illness(int amount, int covered, int insured) {
        var illness = expense("ILLNESS", "住院和门诊", month(madeUp.between(2, 9)), amount, covered);
        illness.put("insuredPersonal", Integer.toString(insured));
        illness.put("diagnosis", "冠心病");
        return illness;
    }

    private Map<String, Object> school(int amount) {
        var school = expense("EDUCATION", "学费和住宿费", month(6), amount, 0);
        school.put("member", "3");
        return school;
    }

    private static Map<String, Object> expense(String kind, String description, String month, int amount, int covered) {
        var expense = new HashMap<String, Object>();
        expense.put("member", "1");
        expense.put("kind", kind);
        expense.put("description", description);
        expense.put("billOn", month + "-12");
        expense.put("amount", Integer.toString(amount));
        expense.put("confirmedYear", amount + ".00");
        expense.put("covered", Integer.toString(covered));
        return expense;
    }

    private static String story(Need need) {
        return switch (need) {
            case ILLNESS, ILLNESS_AND_SCHOOL, HEAVY_ILLNESS -> "本人患病住院，长期服药，家里只有一份工资。";
            case DISABILITY -> "配偶残疾，需要长期康复和照料。";
            case SCHOOL -> "孩子上学开支大，家里负担不起。";
            case LOSS -> "家里失火，房屋和家具烧毁。";
            case WELL_OFF -> "看病花了一些钱，想问问能不能帮扶。";
        };
    }
}
