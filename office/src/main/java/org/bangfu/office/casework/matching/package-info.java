/**
 * Matching what a family declares with what registers say, and the determination that follows from it: 《家庭经济状况核对报告》.
 * M10(4), M7, M16. Notices and files above ask {@link org.bangfu.office.casework.matching.Matchings}; register data never leaves here unsealed.
 */
@NullMarked
package org.bangfu.office.casework.matching;

import org.jspecify.annotations.NullMarked;
