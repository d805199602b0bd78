package org.bangfu.office.matching;

import java.util.SortedSet;
import org.bangfu.office.access.Actor;

/**
 * Published in the transaction that imported a list of deaths.
 *
 * @param cases those with a member on it
 */
record DeathsListed(SortedSet<Long> cases, Actor by) {}
