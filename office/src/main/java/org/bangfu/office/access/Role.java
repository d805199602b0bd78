package org.bangfu.office.access;

/** What a person is in the office (model.md, Roles). The worker is one too. */
public enum Role {
    WORKER("职工"),
    GRASSROOTS_CLERK("基层工会经办"),
    CENTRE_CLERK("帮扶中心经办"),
    CENTRE_REVIEWER("帮扶中心审核"),
    CHAIR("主席"),
    BOOKKEEPER("财务记账"),
    PAYER("财务支付"),
    AUDITOR("经费审查"),
    SUPERVISOR("监督检查"),
    UPPER_OFFICER("上级工会"),
    ADMINISTRATOR("系统管理");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** Who moves money or approves must hold a second factor. */
    public boolean needsSecondFactor() {
        return switch (this) {
            case CHAIR, PAYER, BOOKKEEPER, CENTRE_REVIEWER, UPPER_OFFICER, ADMINISTRATOR -> true;
            case WORKER, GRASSROOTS_CLERK, CENTRE_CLERK, AUDITOR, SUPERVISOR -> false;
        };
    }
}
