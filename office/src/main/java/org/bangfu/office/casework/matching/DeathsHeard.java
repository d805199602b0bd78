package org.bangfu.office.casework.matching;

/** Published where a line about a case was answered or set aside by a second person. */
record DeathsHeard(long caseId) {}
