/**
 * One dated version of a policy: its limits, its readings, and the official figures by place and date.
 * Every number of articles 5 to 9, F9 and the Annex that a city may set stands here, never in a rule.
 * {@code contract} builds a book from files; the rules read it; nobody changes it.
 */
@NullMarked
package org.bangfu.policy.book;

import org.jspecify.annotations.NullMarked;
