package org.bangfu.office.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.person.Names;
import org.bangfu.office.plan.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided for a family.
 *
 * @param minute the minutes it points to (F7)
 * @param needs the highest approval it waits for; null within the limits
 * @param answers what came from above so far
 * @param paid what has been paid of it
 */
public record Grant(
        long id,
        long caseId,
        String caseNumber,
        String fileNumber,
        String applicantName,
        long organisation,
        long county,
        AidKind kind,
        Money amount,
        Money paid,
        @Nullable LocalDate paidOn,
        long fund,
        int year,
        long meeting,
        String minute,
        LocalDate decidedOn,
        @Nullable Approval needs,
        List<Answer> answers) {

    public Grant {
        answers = List.copyOf(answers);
    }

    /** What the province or the nation answered. */
    public record Answer(Approval level, boolean agreed, String document, LocalDate on, String entered) {}

    /** Whose answer is awaited next; empty where none is needed any more, or one refused. */
    public Optional<Approval> awaits() {
        if (refused()) {
            return Optional.empty();
        }
        return Approval.chain(needs).stream()
                .filter(level -> answer(level).isEmpty())
                .findFirst();
    }

    public boolean refused() {
        return answers.stream().anyMatch(answer -> !answer.agreed());
    }

    private Optional<Answer> answer(Approval level) {
        return answers.stream().filter(answer -> answer.level() == level).findFirst();
    }

    /** How it stands, in words. */
    public String standing() {
        if (refused()) {
            return "上级未同意";
        }
        if (awaits().isPresent()) {
            return "等" + awaits().get().chinese() + "批复";
        }
        if (paid.equals(amount)) {
            return "已发放";
        }
        return paid.isZero() ? "待发放" : "发放一部分";
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
