package org.bangfu.office.casework.matching;

import java.util.SortedSet;
import org.bangfu.office.ground.access.Actor;

/**
 * Published in the transaction that imported a list of deaths.
 *
 * @param cases those with a member on it
 */
record DeathsListed(SortedSet<Long> cases, Actor by) {}
