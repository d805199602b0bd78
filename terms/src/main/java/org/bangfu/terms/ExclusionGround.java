package org.bangfu.terms;

/** Grounds of article 7 on which no aid is given, in the order of its items, R-18. */
public enum ExclusionGround implements Term {
    HIGH_FEE_SCHOOL(0, "M7(1)", "子女在高收费私立学校就读"),
    SELF_FUNDED_OVERSEAS(1, "M7(1)", "子女自费留学"),
    COMPANY_CONTROLLER(2, "M7(2)", "本人或家庭成员为公司控股股东或实际控制人"),
    HIGH_CONSUMPTION(3, "M7(3)", "存在县级以上人民政府规定的高消费行为"),
    REFUSED_VERIFICATION(4, "M7(4)", "拒绝配合调查、核查，致使无法核实收入"),
    CONCEALED_INCOME(5, "M7(4)", "故意隐瞒家庭真实收入或家庭人口变动情况"),
    FALSE_MATERIALS(6, "M7(4)", "提供虚假申请材料或证明"),
    REFUSES_WORK(7, "M7(4)", "在就业年龄段内有劳动能力但无正当理由拒绝就业"),
    EVASION(8, "M7(4)", "故意规避法律、法规造成无经济来源、生活困难"),
    LOCAL_RULE(9, "M7(7)", "市总工会认定的其他不予帮扶情形");

    private final int number;
    private final String citation;
    private final String label;

    ExclusionGround(int number, String citation, String label) {
        this.number = number;
        this.citation = citation;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String citation() {
        return citation;
    }

    /** This ground in a set kept as bits; the number is part of stored figures and never given to another. */
    public int bit() {
        return 1 << number;
    }
}
