package org.bangfu.office.aid.meeting;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A vote on one matter, as far as it is written down.
 *
 * @param agreed for, null until typed
 * @param recused who stays out
 */
public record Vote(
        @Nullable Integer agreed,
        @Nullable Integer against,
        @Nullable Integer abstained,
        List<Recusal> recused) {

    static final Vote NONE = new Vote(null, null, null, List.of());

    public Vote {
        recused = List.copyOf(recused);
    }

    /** A plan passes with the votes of more than half of those who should attend. */
    public boolean carries(int expected) {
        return 2 * number(agreed) > expected;
    }

    /** Whether anything was typed. */
    public boolean written() {
        return agreed != null || against != null || abstained != null;
    }

    /**
     * Everybody who may vote did so once, and nobody else: what is wrong, at the matter's own fields.
     *
     * @param voters names of those present who have a vote
     */
    Optional<Refusal> misfit(List<String> voters, long item) {
        for (Recusal one : recused) {
            if (!voters.contains(one.name())) {
                return Optional.of(Refusal.at("recused." + item, "回避的“%s”不在出席人员里，请核对姓名。".formatted(one.name())));
            }
        }
        if (!written()) {
            return Optional.of(Refusal.by("F7", "agreed." + item, "请填写表决结果。"));
        }
        int votes = number(agreed) + number(against) + number(abstained);
        int voting = voters.size()
                - (int) recused.stream().map(Recusal::name).distinct().count();
        return votes == voting
                ? Optional.empty()
                : Optional.of(Refusal.by(
                        "F7",
                        "agreed." + item,
                        "表决一共 %d 票，出席并参加表决的是 %d 人%s。请核对同意、反对、弃权的人数。"
                                .formatted(votes, voting, recused.isEmpty() ? "" : "（回避 " + recused.size() + " 人）")));
    }

    private static int number(@Nullable Integer votes) {
        return votes == null ? 0 : votes;
    }
}
