/**
 * Work the office does by itself at intervals: begins its days, seals its journal, sends what waits in the outbox. It serves deadlines that
 * must not pass unseen (M14, M17) and survives several nodes and a killed process. Any module above it may bring a {@link
 * org.bangfu.office.ground.job.Job}.
 */
@NullMarked
package org.bangfu.office.ground.job;

import org.jspecify.annotations.NullMarked;
