/**
 * The policy in force with its official figures and working days, and every earlier one that decided something (M5, M9, M22). The city's
 * union enters a figure, or a year's days off, with its document, another of its people confirms it; what was decided before keeps the
 * figures that decided it. Every module that determines asks {@code Policies}; it knows only the ground.
 */
@NullMarked
package org.bangfu.office.standard;

import org.jspecify.annotations.NullMarked;
