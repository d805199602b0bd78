package org.bangfu.contract;

import java.util.Map;
import org.bangfu.policy.family.Applicant;
import org.bangfu.terms.ApplicantKind;
import org.jspecify.annotations.Nullable;

/** The applicant while it is read, and what is wrong with it (M5). */
final class ApplicantDraft {

    private static final Map<String, ApplicantKind> STATUS = Values.words(ApplicantKind.values());

    private final Values values;
    private final Problems problems;
    private boolean given;
    private @Nullable String member;
    private boolean statusGiven;
    private @Nullable ApplicantKind status;
    private boolean retired;
    private boolean employmentMonthsGiven;
    private int employmentMonths;
    private boolean cityResidenceGiven;
    private boolean cityResidence;

    ApplicantDraft(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    void read() {
        given = true;
        if (values.object(this::field)) {
            check();
        }
    }

    boolean given() {
        return given;
    }

    /** The id of the member who applies; null stands for the first. */
    @Nullable String member() {
        return member;
    }

    Applicant finish(int at) {
        return new Applicant(
                at, status != null ? status : ApplicantKind.EMPLOYEE, retired, employmentMonths, cityResidence);
    }

    private boolean field(String name) {
        switch (name) {
            case "member" -> member = values.text();
            case "status" -> {
                statusGiven = true;
                status = values.oneOf(STATUS);
            }
            case "retired" -> retired = values.yes();
            case "employmentMonths" -> {
                employmentMonthsGiven = true;
                employmentMonths = values.count();
            }
            case "cityResidence" -> {
                cityResidenceGiven = true;
                cityResidence = values.yes();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void check() {
        if (!statusGiven) {
            problems.add("applicant.status", "缺少申请人身份，请写 EMPLOYEE、MIGRANT 或 SURVIVOR");
        }
        if (status == ApplicantKind.MIGRANT && !employmentMonthsGiven) {
            problems.add("applicant.employmentMonths", "农民工须写明事实劳动关系的月数（M5(4)），请补上");
        }
        if (status == ApplicantKind.MIGRANT && !cityResidenceGiven) {
            problems.add("applicant.cityResidence", "农民工须写明在城市有无固定居所（M5(4)），请补上 true 或 false");
        }
    }
}
