package org.bangfu.office.casework.household;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.ApplicantKind;
import org.bangfu.terms.IncomeKind;

/** What an application still lacks before it can be submitted (M10(1)), each with the part of the form to mend. */
public final class Completeness {

    /** A part of the form; its name is the address of its page. */
    public enum Part {
        WORKER("本人情况"),
        HOUSEHOLD("家庭成员"),
        WORK("工作情况"),
        INCOME("家庭收入"),
        EXPENSES("困难支出"),
        HOME("住房和车辆"),
        PROOFS("证明材料"),
        BANK("银行卡"),
        AUTHORISATION("承诺授权书");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One thing missing. */
    public record Missing(Part part, String sentence) {}

    private Completeness() {}

    /** What the document itself lacks; proofs and the signature are checked by the application. */
    public static List<Missing> missing(Household household) {
        var missing = new ArrayList<Missing>();
        var worker = household.worker();
        for (var member : household.members()) {
            if (!member.identified()) {
                missing.add(new Missing(
                        member.id().equals(Household.WORKER) ? Part.WORKER : Part.HOUSEHOLD,
                        "请填写" + member.name() + "的身份证号码。"));
            }
            if (member.death() != null
                    && household.income().stream()
                            .anyMatch(item -> item.member().equals(member.id())
                                    && item.to().isAfter(member.death().month()))) {
                missing.add(new Missing(
                        Part.INCOME,
                        "%s在%s去世，以后的月份不能有收入。因去世发的钱填在领取的家人名下。"
                                .formatted(
                                        member.name(), Show.month(member.death().month()))));
            }
        }
        household.members().stream()
                .filter(member -> member.death() == null)
                .forEach(member -> undeclared(member, missing));
        if (worker.particulars().phone() == null && worker.particulars().otherContact() == null) {
            missing.add(new Missing(Part.WORKER, "请填写手机号码；没有手机的，填写其他联系方式。"));
        }
        if (worker.particulars().address() == null) {
            missing.add(new Missing(Part.WORKER, "请填写家庭住址。"));
        }
        if (worker.work().employer() == null) {
            missing.add(new Missing(Part.WORK, "请填写工作单位。"));
        }
        if (worker.work().selfHelp() == null) {
            missing.add(new Missing(Part.WORK, "请说明有没有劳动能力。"));
        }
        if (worker.work().standing() == ApplicantKind.MIGRANT) {
            if (worker.work().employmentMonths() == null) {
                missing.add(new Missing(Part.WORK, "请填写实际工作了多少个月。"));
            }
            if (worker.work().cityResidence() == null) {
                missing.add(new Missing(Part.WORK, "请说明在城市有没有固定住所。"));
            }
        }
        for (var item : household.income()) {
            boolean byObligor = item.kind() == IncomeKind.SUPPORT
                    && item.obligor() != null
                    && item.obligor().monthlyIncome() != null;
            if (item.amount() == null && !byObligor) {
                missing.add(new Missing(Part.INCOME, "请填写“" + item.description() + "”的金额。"));
            }
        }
        if (household.home().localHome() == null || household.home().townHomes() == null) {
            missing.add(new Missing(Part.HOME, "请填写住房情况。"));
        }
        if (household.vehicles().counted() == null) {
            missing.add(new Missing(Part.HOME, "请填写有没有机动车。"));
        }
        if (household.account() == null) {
            missing.add(new Missing(Part.BANK, "请填写本人的银行卡。"));
        }
        return List.copyOf(missing);
    }

    /** What nobody else can say for a member, and what therefore has no value of its own accord. */
    private static void undeclared(Household.Member member, List<Missing> missing) {
        boolean worker = member.id().equals(Household.WORKER);
        // 民族 is of citizens.
        boolean citizen = member.other() == null || !member.other().kind().fromElsewhere();
        if (citizen && member.ethnicity() == null) {
            missing.add(new Missing(worker ? Part.WORKER : Part.HOUSEHOLD, "请填写" + member.name() + "的民族。"));
        }
        if (member.status() == null) {
            missing.add(new Missing(worker ? Part.WORK : Part.HOUSEHOLD, "请选择" + member.name() + "的就业情况。"));
        }
    }
}
