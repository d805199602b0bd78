/**
 * Documents in and out: JSON families and determinations, the policy's YAML and CSV files, and the command {@code determine}.
 * No article is decided here; what the contract asks of a document is, with every error at once, its place and its mend.
 * The command line, the HTTP API and the office use {@link org.bangfu.contract.Determiner}; the rules stay in {@code policy}.
 */
@NullMarked
package org.bangfu.contract;

import org.jspecify.annotations.NullMarked;
