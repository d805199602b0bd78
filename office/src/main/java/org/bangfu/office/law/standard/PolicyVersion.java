package org.bangfu.office.law.standard;

import org.bangfu.contract.Version;
import org.jspecify.annotations.Nullable;

/**
 * A version that decides, or is to, or cannot be read.
 *
 * @param proposal what it came in with; null for the program's own
 * @param now whether it is in force today
 */
public record PolicyVersion(Version version, @Nullable Proposal proposal, boolean now) {}
