/**
 * The policy in force with its official figures and working days, and every earlier one that decided something (M5, M9, M22). The city's
 * union enters a figure, a year's days off or a new version of the policy with its document, another of its people confirms it, a version
 * only after it was tried on the families on file; what was decided before keeps what decided it, and a version that cannot be read decides nothing. Every module that determines asks
 * {@code Policies}; it knows only the ground, and of casework the list of today.
 */
@NullMarked
package org.bangfu.office.law.standard;

import org.jspecify.annotations.NullMarked;
