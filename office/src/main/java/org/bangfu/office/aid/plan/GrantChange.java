package org.bangfu.office.aid.plan;

import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan that changes what an earlier meeting granted; it goes the plan's way and is carried out when the plan passes.
 *
 * @param minute the minutes of the earlier decision
 * @param amount what it ends, moves or decides again
 * @param fund the money it takes; null where it takes none
 * @param dropped why it was not carried out when the plan passed; null where it was, or nobody decided yet
 */
public record GrantChange(
        long id,
        long plan,
        long grant,
        long caseId,
        String caseNumber,
        String fileNumber,
        String applicantName,
        AidKind aid,
        String minute,
        GrantChangeKind kind,
        Money amount,
        @Nullable Long fund,
        String reason,
        State state,
        @Nullable String dropped) {

    /** Where it stands. */
    public enum State {
        OPEN("待决定"),
        CARRIED("已执行"),
        DROPPED("未执行");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }

    /** For instance 镜湖档-2026-0107 生活救助：撤销 8,400.00 元. */
    public String words() {
        return "%s %s：%s %s 元".formatted(fileNumber, aid.label(), kind.label(), amount.format());
    }
}
