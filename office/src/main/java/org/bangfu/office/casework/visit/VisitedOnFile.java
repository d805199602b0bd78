package org.bangfu.office.casework.visit;

/** Published in the transaction in which the second visitor stands by a visit to a family on file (M17). */
public record VisitedOnFile(long caseId) {}
