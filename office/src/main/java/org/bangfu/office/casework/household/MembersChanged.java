package org.bangfu.office.casework.household;

/** Published in the transaction in which who belongs to a family, or who of it lives, was written down otherwise. */
public record MembersChanged(long caseId) {}
