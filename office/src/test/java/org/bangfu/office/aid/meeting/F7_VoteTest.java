package org.bangfu.office.aid.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** F7: decided together, so by more than half of those who should attend, and each of those who may vote does so once. */
class F7_VoteTest {

    private static final List<String> SIX = List.of("许国平", "孙立", "何敏", "周倩", "吴刚", "罗永胜");

    private static Vote vote(int agreed, int against, int abstained, Recusal... recused) {
        return new Vote(agreed, against, abstained, List.of(recused));
    }

    private static @Nullable String misfit(Vote vote) {
        return vote.misfit(SIX, 1).map(Refusal::sentence).orElse(null);
    }

    @Test
    void moreThanHalfOfSevenIsFour() {
        assertThat(vote(3, 0, 0).carries(7)).isFalse();
        assertThat(vote(4, 2, 0).carries(7)).isTrue();
    }

    @Test
    void halfIsNotMoreThanHalf() {
        assertThat(vote(4, 0, 0).carries(8)).isFalse();
    }

    @Test
    void everybodyPresentVotesOnce() {
        assertThat(misfit(vote(5, 1, 0))).isNull();
        assertThat(misfit(vote(5, 1, 1))).contains("一共 7 票", "是 6 人");
        assertThat(misfit(vote(5, 0, 0))).contains("一共 5 票", "是 6 人");
    }

    @Test
    void whoStaysOutDoesNotVote() {
        var recusal = new Recusal("孙立", "与申请人是亲属");
        assertThat(misfit(vote(5, 0, 0, recusal))).isNull();
        assertThat(misfit(vote(6, 0, 0, recusal))).contains("是 5 人", "回避 1 人");
        assertThat(misfit(vote(5, 0, 0, new Recusal("钱某", "")))).contains("“钱某”不在出席人员里");
    }

    @Test
    void aVoteWithoutVotesIsNone() {
        assertThat(misfit(Vote.NONE)).contains("请填写表决结果");
    }

    @Test
    void recusalsAreReadAsPeopleWriteThem() {
        assertThat(Recusal.read("孙立（与申请人是亲属）\n\n 何敏 同事"))
                .containsExactly(new Recusal("孙立", "与申请人是亲属"), new Recusal("何敏", "同事"));
        assertThat(Recusal.read(null)).isEmpty();
        assertThat(Recusal.read(Recusal.written(List.of(new Recusal("孙立", "与申请人是亲属")))))
                .containsExactly(new Recusal("孙立", "与申请人是亲属"));
    }
}
