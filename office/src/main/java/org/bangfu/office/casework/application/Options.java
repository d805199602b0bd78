package org.bangfu.office.casework.application;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;

/** What a field offers to choose from: value and word, in order. */
public final class Options {

    private static final String GOODS = "收到的东西：米面油、家电等，按市场价";

    private Options() {}

    /** Words that are their own values. */
    public static Map<String, String> of(List<String> words) {
        var options = new LinkedHashMap<String, String>();
        words.forEach(word -> options.put(word, word));
        return Collections.unmodifiableMap(options);
    }

    public static Map<String, String> yesNo(String yes, String no) {
        var options = new LinkedHashMap<String, String>();
        options.put("true", yes);
        options.put("false", no);
        return Collections.unmodifiableMap(options);
    }

    public static Map<String, String> months(List<YearMonth> months) {
        var options = new LinkedHashMap<String, String>();
        months.forEach(month -> options.put(month.toString(), Show.month(month)));
        return Collections.unmodifiableMap(options);
    }

    public static Map<String, String> members(List<Member> members) {
        var options = new LinkedHashMap<String, String>();
        members.forEach(member -> options.put(member.id(), member.name() + "（" + member.relation() + "）"));
        return Collections.unmodifiableMap(options);
    }

    public static Map<String, String> standings() {
        var options = new LinkedHashMap<String, String>();
        for (var standing : ApplicantKind.values()) {
            options.put(standing.name(), standing.label());
        }
        return Collections.unmodifiableMap(options);
    }

    /** How support is known, R-06. */
    public static Map<String, String> support() {
        var options = new LinkedHashMap<String, String>();
        options.put(IncomeForm.BY_DOCUMENT, "有协议、调解书或者判决书，按上面写的数");
        options.put(IncomeForm.BY_OBLIGOR, "没有，按对方的收入推算");
        return Collections.unmodifiableMap(options);
    }

    /** What an amount over months is of; neither is chosen beforehand. */
    public static Map<String, String> per() {
        var options = new LinkedHashMap<String, String>();
        options.put(Per.MONTH, "每个月的");
        options.put(Per.TOTAL, "这几个月一共的");
        return Collections.unmodifiableMap(options);
    }

    /** Kinds of income in the words of a family. */
    public static Map<String, String> incomeKinds() {
        var options = new LinkedHashMap<String, String>();
        for (var kind : IncomeKind.values()) {
            options.put(kind.name(), word(kind));
        }
        options.put(IncomeForm.GOODS, GOODS);
        return Collections.unmodifiableMap(options);
    }

    public static String word(Income item) {
        return item.inKind() ? GOODS : word(item.kind());
    }

    public static String word(IncomeKind kind) {
        return switch (kind) {
            case WAGE -> "工资、打工收入";
            case BUSINESS -> "做小生意、种地的净收入";
            case PROPERTY -> "房租、利息、分红";
            case TRANSFER_IN -> "退休金、失业金、低保金等补助，亲友和单位给全家的钱";
            case TRANSFER_OUT -> "自己缴的社保、个税，付给别人的抚养费";
            case SUPPORT -> "别人给的赡养、抚养、扶养费";
            case OTHER -> "其他收入";
        };
    }

    public static String word(ExpenseKind kind) {
        return switch (kind) {
            case ILLNESS -> "看病";
            case DISABILITY -> "残疾康复、护理";
            case EDUCATION -> "上学";
            case HOUSING -> "租房";
            case OTHER -> "其他必须花的";
            case EMPLOYMENT -> "为了上班花的";
            case LOSS -> "意外损失";
        };
    }

    /** What counts under a kind, R-07 to R-10, as a family would ask it. */
    public static String counts(ExpenseKind kind) {
        return switch (kind) {
            case ILLNESS -> "住院、门诊、买药的钱。总共花了多少、报销了多少，结算单上都有。";
            case DISABILITY -> "康复、护理、辅助器具的钱。";
            case EDUCATION -> "孩子的学费、住宿费、必要的长途路费。补习班、生活费不算；申请人自己上学不算。";
            case HOUSING -> "本地没有自己的房子才算。填每月租金和面积。";
            case OTHER -> "县级以上政府规定可以算的其他必要支出。";
            case EMPLOYMENT -> "上下班交通、工具、为了上班请人看孩子的钱。";
            case LOSS -> "火灾、事故、灾害造成的损失，减去赔偿。";
        };
    }
}
