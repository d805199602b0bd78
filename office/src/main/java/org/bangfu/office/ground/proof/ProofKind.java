package org.bangfu.office.ground.proof;

/** The papers of M10(1), M16 and F9, in the order of the file. */
public enum ProofKind {
    APPLICATION("申请书"),
    IDENTITY("身份证"),
    HOUSEHOLD_REGISTER("户口本"),
    INCOME("收入证明"),
    PROPERTY("财产证明"),
    HARDSHIP("困难证明材料"),
    STUDENT("学籍与缴费证明"),
    DISABILITY("残疾证"),
    LABOUR("劳动关系证明"),
    BANK_CARD("银行卡"),
    SIGNATURE("签名"),
    AUTHORISATION("家庭经济状况核对承诺授权书"),
    VISIT_PHOTO("走访照片"),
    VISIT_FORM("困难职工家庭走访调查表"),
    MATCHING_REPORT("家庭经济状况核对报告"),
    NOTICE_PHOTO("公示张贴照片"),
    RECHECK_WORD("家庭情况无变化说明"),
    OBJECTION("异议材料"),
    MEETING_RECORD("会议记录"),
    RECEIPT_DOCUMENT("拨款文件"),
    BANK_SLIP("银行转账单"),
    OTHER("其他材料");

    private final String label;

    ProofKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
