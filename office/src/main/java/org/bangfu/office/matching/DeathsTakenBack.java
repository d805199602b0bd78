package org.bangfu.office.matching;

/** Published where a county's list of deaths was taken back. */
record DeathsTakenBack(long county) {}
