/**
 * The two regulations of 27 October 2020 as pure functions: a family and a policy in, a determination out.
 * Articles 5 to 9 of the Measures with their Annex, and F9; readings of the rules; no clock, no file, no framework.
 * {@link org.bangfu.policy.Determining} is the door; the contract, the office and the bulk work all go through it.
 */
@NullMarked
package org.bangfu.policy;

import org.jspecify.annotations.NullMarked;
