package org.bangfu.office.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** F7: decided together, so by more than half of those who should attend, and by nobody who was not there. */
class F7_VoteTest {

    @Test
    void moreThanHalfOfSevenIsFour() {
        assertThat(new Vote(3, 0, 0, null).carries(7)).isFalse();
        assertThat(new Vote(4, 2, 0, null).carries(7)).isTrue();
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(new Vote(4, 0, 0, null).carries(8)).isFalse();
    }

    @Test
    void nobodyVotesWhoWasNotThere() {
        assertThatThrownBy(() -> new Vote(5, 1, 1, null).fits(6)).hasMessageContaining("到会只有 6 人");
        assertThatCode(() -> new Vote(5, 1, 0, null).fits(6)).doesNotThrowAnyException();
    }

    @Test
    void aVoteWithoutVotesIsNone() {
        assertThatThrownBy(() -> new Vote(0, 0, 0, "孙立（与申请人是亲属）").fits(6)).hasMessageContaining("表决结果");
    }
}
