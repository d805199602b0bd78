package org.bangfu.ledger;

/** What happened, that the books have to show. */
public enum Occasion {
    RECEIPT("收到资金"),
    ALLOCATION("下达额度"),
    REMITTANCE("拨付下级"),
    ARRIVAL("收到上级拨款"),
    RESERVATION("放行预留"),
    PAYMENT("支付"),
    FREEING("解除预留"),
    CLAIM("确认追回"),
    RECOVERY("收到追回款"),
    CLOSING("年末结转"),
    REVERSAL("冲销");

    private final String label;

    Occasion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
