package org.bangfu.office.casework.household;

import org.bangfu.office.casework.procedure.Case;

/** A submitted family reads otherwise, by whomever and wherever it was entered; heard in the writer's transaction, before it is kept. */
record HouseholdWritten(Case aCase, Household before, Household after) {}
