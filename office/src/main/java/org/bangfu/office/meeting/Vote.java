package org.bangfu.office.meeting;

import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A vote on one matter.
 *
 * @param recused names and reasons, for instance 孙立（与申请人是亲属）; they do not vote
 */
public record Vote(
        int agreed, int against, int abstained, @Nullable String recused) {

    /** A plan passes with the votes of more than half of those who should attend. */
    public boolean carries(int expected) {
        return 2 * agreed > expected;
    }

    /** Nobody votes twice, and nobody who was not there. */
    void fits(int present) {
        if (agreed + against + abstained > present) {
            throw Refusal.at(
                    "agreed", "表决一共 %d 票，可到会只有 %d 人。请核对同意、反对、弃权的人数。".formatted(agreed + against + abstained, present));
        }
        if (agreed + against + abstained == 0) {
            throw Refusal.at("agreed", "请填写表决结果。");
        }
    }
}
