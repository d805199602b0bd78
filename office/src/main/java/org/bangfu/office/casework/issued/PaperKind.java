package org.bangfu.office.casework.issued;

/** Kinds of papers that are kept as they were issued; each names what one is issued of. */
public enum PaperKind {
    /** Of a case, when its application is submitted: 困难职工帮扶申请回执. */
    RECEIPT,
    /** Of a visit, when both have signed: 困难职工家庭走访调查表. */
    VISIT_FORM,
    /** Of a notice, when it is posted: 困难职工建档公示. */
    NOTICE,
    /** Of an objection to a notice, when it is answered: 公示异议答复书. Whoever objected is known to those who handle it alone. */
    OBJECTION_ANSWER,
    /** Of a matching: 家庭经济状况核对报告. */
    MATCHING_REPORT,
    /** Of a determination: 困难职工家庭认定书. */
    CERTIFICATE,
    /** Of a refusal: 不予困难帮扶告知书. */
    REFUSAL_LETTER,
    /** Of an appeal, when it is answered: 困难帮扶异议答复书. */
    APPEAL_ANSWER,
    /** Of a payment that the bank made: 困难职工帮扶资金转账单. */
    TRANSFER_SLIP,
    /** Of a meeting, when its chair signs: 会议纪要. Belongs to no family's file. */
    MINUTES
}
