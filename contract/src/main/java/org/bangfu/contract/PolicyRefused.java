package org.bangfu.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A policy whose files cannot be used; whoever holds an earlier one keeps it. */
public final class PolicyRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    public PolicyRefused(List<PolicyFault> faults) {
        super(faults.stream().map(PolicyFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** At least one, by file and line. */
    public List<PolicyFault> faults() {
        return faults;
    }
}
