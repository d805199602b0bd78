package org.bangfu.office.casework.procedure;

/** Published in the transaction that moved a case; listeners above react to it. */
public record Moved(long caseId, String number, Step step, State from, State to) {}
