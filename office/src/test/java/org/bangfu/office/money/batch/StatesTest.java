package org.bangfu.office.money.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.bangfu.office.money.bank.AttemptState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No state of a batch is a dead end, and only what the bank has not paid can be paid again. */
class StatesTest {

    @ParameterizedTest
    @EnumSource(BatchState.class)
    void everyBatchCanEnd(BatchState state) {
        Set<BatchState> reached = new HashSet<>(Set.of(state));
        while (reached.addAll(reached.stream()
                .flatMap(each -> BatchStep.leaving(each).stream())
                .map(BatchStep::to)
                .toList())) {}
        assertThat(reached).anyMatch(BatchState::ended);
        assertThat(state.ended()).isEqualTo(BatchStep.leaving(state).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(AttemptState.class)
    void anAttemptThatIsOverNeverHoldsAgain(AttemptState state) {
        if (!state.holds()) {
            assertThat(state.next()).noneMatch(AttemptState::holds);
        }
    }

    @ParameterizedTest
    @EnumSource(AttemptState.class)
    void whatIsNotKnownIsNeverPaidAgain(AttemptState state) {
        if (!state.settled()) {
            assertThat(state.holds()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BatchState.class,
            names = {"SENT", "ANSWERED", "CLOSED"})
    void whatTheBankHasIsNotCancelled(BatchState state) {
        assertThat(BatchStep.CANCEL.leaves(state)).isFalse();
        assertThat(EnumSet.of(AttemptState.UNKNOWN, AttemptState.PAID))
                .noneMatch(attempt -> attempt.next().contains(AttemptState.CANCELLED));
    }
}
