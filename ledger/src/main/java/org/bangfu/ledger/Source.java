package org.bangfu.ledger;

/** Where aid money comes from: the closed list of F4. */
public enum Source {
    CENTRAL("中央财政"),
    PROVINCIAL("省级财政"),
    LOCAL("地方财政"),
    UNION("工会经费"),
    DONATION("社会捐赠"),
    OTHER("其他来源");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** 必须当年使用完毕，不得结转下年 F13: central and provincial money dies with its year. */
    public boolean lapses() {
        return this == CENTRAL || this == PROVINCIAL;
    }

    /** Usable until the end of its year where nobody says otherwise: besides those, local money without the finance office's reply. */
    public boolean endsWithItsYear() {
        return fiscal();
    }

    /** Money of a public budget, as against the union's own and what is given. */
    public boolean fiscal() {
        return this == CENTRAL || this == PROVINCIAL || this == LOCAL;
    }
}
