package org.bangfu.terms;

/** Who applies, M5: an employee, a migrant worker or a survivor. */
public enum ApplicantKind implements Term {
    EMPLOYEE("职工", "M5"),
    MIGRANT("农民工", "M5(4)"),
    SURVIVOR("因公牺牲、工亡职工遗属", "M5(5)");

    private final String label;
    private final String citation;

    ApplicantKind(String label, String citation) {
        this.label = label;
        this.citation = citation;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String citation() {
        return citation;
    }
}
