package org.bangfu.office.standard;

import org.bangfu.contract.Determiner;
import org.jspecify.annotations.Nullable;

/**
 * A version that decides, or is to.
 *
 * @param proposal what it came in with; null for the program's own
 * @param now whether it is in force today
 */
public record PolicyVersion(Determiner policy, @Nullable Proposal proposal, boolean now) {}
