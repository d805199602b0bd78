/**
 * Traces: what the database writes down of every change of a row under guard, how a transaction signs what it left, and the chain that
 * signatures are sealed in (F10, F17; docs/model.md, History). The key lies outside the database, so that whoever owns the database alone can
 * change rows but not unseen. Read by {@code bangfu verify}.
 */
@NullMarked
package org.bangfu.office.ground.trace;

import org.jspecify.annotations.NullMarked;
