package org.bangfu.policy.family;

/** Who applies: M5(1)–(3), M5(4), M5(5). */
public enum Status {
    EMPLOYEE,
    MIGRANT,
    SURVIVOR
}
