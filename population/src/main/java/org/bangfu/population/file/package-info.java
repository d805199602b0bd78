/**
 * Families in files: their documents as lines of JSON or as nested columns (Parquet), and their figures as columns for the next run.
 * The documents are those of the contract; the figures are {@link org.bangfu.policy.means.Figures}.
 * Read in pieces, each by any thread or machine; the order of the families is that of the file.
 */
@NullMarked
package org.bangfu.population.file;

import org.jspecify.annotations.NullMarked;
