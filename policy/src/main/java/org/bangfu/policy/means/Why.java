package org.bangfu.policy.means;

/** Why an item, or a part of it, does not count. */
public enum Why {
    OUTSIDE_WINDOW("M6(4)", "R-01", "不在核算期内"),
    PARTLY_OUTSIDE("M6(4)", "R-01", "部分月份不在核算期内"),
    NOT_A_COUNTED_MEMBER("M6(3)", "R-02", "所属成员不计入家庭人口"),
    INCOME_OF_THE_DEAD("M6(1)", "R-44", "所属成员已去世，其收入不计"),
    COST_OF_THE_DEAD("M6(2)", "R-44", "所属成员已去世，按政策为其支出的费用不计"),
    RENT_OR_WORK_OF_THE_DEAD("M6(2)(4), M5(2)", "R-44", "所属成员已去世，其名下的租房、就业成本不计，租房请列在健在成员名下"),
    AFTER_DEATH("M6(2)", "R-44", "在所属成员去世的月份之后"),
    PARTLY_AFTER_DEATH("M6(2)", "R-44", "部分月份在所属成员去世的月份之后"),
    APPLICANTS_SCHOOLING("M6(2)(3)", "R-48", "是申请人本人的上学费用，不是子女上学"),
    EXEMPT_OBLIGOR("Annex 2(4)", "R-06", "义务人属于特困、低保、未脱贫建档立卡或低收入家庭成员"),
    LOCAL_HOME("M6(2)(4)", "R-08", "家庭在当地有住房"),
    HOME_TOO_LARGE("M6(2)(4)", "R-08", "租住面积超过当地人均住房面积"),
    AIDED_EARLIER("M5(3), M9", "R-14, R-24", "以前年度已就此获得救助，不再作为意外或医疗救助的依据");

    private final String citation;
    private final String reading;
    private final String label;

    Why(String citation, String reading, String label) {
        this.citation = citation;
        this.reading = reading;
        this.label = label;
    }

    public String citation() {
        return citation;
    }

    public String reading() {
        return reading;
    }

    public String label() {
        return label;
    }
}
