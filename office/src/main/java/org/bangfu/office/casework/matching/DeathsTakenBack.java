package org.bangfu.office.casework.matching;

/** Published where a county's list of deaths was taken back. */
record DeathsTakenBack(long county) {}
