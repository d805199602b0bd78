package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.Basis;
import org.bangfu.office.ground.person.Names;
import org.bangfu.policy.book.Limits;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided for a family, as it stands now: less what later decisions and the law took from it.
 *
 * @param basis on what the line of the plan rested
 * @param beside the standard: special medical aid, or aid decided outside M9
 * @param decided what the meeting decided
 * @param amount what stands of it; zero where all of it was withdrawn or lapsed
 * @param paid what has been paid of it, part of {@code amount}
 * @param fund the money that what is left is paid from
 * @param year the year it belongs to, for every total and approval, whenever it is paid
 * @param countedOn the day in that year by which it counts
 * @param again the grant that lapsed and was decided again by this one; null where none did
 * @param minute the minutes it points to (F7)
 * @param total the family's total of this kind in that year, up to this grant and with it
 * @param limits of the policy in force on the day by which it counts: above which totals it needs an approval
 * @param answers what came from above so far
 * @param events what later decisions and the law did to it, the first first
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
        Basis basis,
        boolean beside,
        Money decided,
        Money amount,
        Money paid,
        @Nullable LocalDate paidOn,
        long fund,
        int year,
        LocalDate countedOn,
        @Nullable Long again,
        long meeting,
        String minute,
        LocalDate decidedOn,
        Money total,
        Limits limits,
        List<Answer> answers,
        List<GrantEvent> events) {

    public Grant {
        answers = List.copyOf(answers);
        events = List.copyOf(events);
    }

    /** What the province or the nation answered. */
    public record Answer(Approval level, boolean agreed, String document, LocalDate on, String entered) {}

    /** Counts what was added to it; a page sends it back, and learns when someone was faster. */
    public int version() {
        return answers.size() + events.size();
    }

    /** The highest approval that the year's total asks for as all grants now stand (F9, R-30); a special request is always the province's. */
    public Optional<Approval> needs() {
        if (amount.isZero()) {
            return Optional.empty();
        }
        return Approval.neededFor(total, limits)
                .or(() -> basis == Basis.SPECIAL ? Optional.of(Approval.PROVINCE) : Optional.empty());
    }

    /** Whose answer is awaited next; empty where none is needed any more, or one refused. */
    public Optional<Approval> awaits() {
        if (refused()) {
            return Optional.empty();
        }
        return Approval.chain(needs().orElse(null)).stream()
                .filter(level -> answer(level).isEmpty())
                .findFirst();
    }

    public boolean refused() {
        return answers.stream().anyMatch(answer -> !answer.agreed());
    }

    private Optional<Answer> answer(Approval level) {
        return answers.stream().filter(answer -> answer.level() == level).findFirst();
    }

    /** Still to be paid, approved or not. */
    public Money unpaid() {
        return amount.minus(paid);
    }

    /** Whether a family counts it as given: decided, not refused from above, and something of it stands. */
    public boolean counts() {
        return !refused() && !amount.isZero();
    }

    /** What of it lapsed, decided again or not. */
    public Money lapsedAmount() {
        return events.stream()
                .filter(event -> event.kind() == GrantEvent.Kind.LAPSED)
                .map(GrantEvent::ended)
                .reduce(Money.ZERO, Money::plus);
    }

    /** How it stands, in words. */
    public String standing() {
        if (amount.isZero()) {
            return events.isEmpty() ? "已撤销" : "已" + events.getLast().kind().label();
        }
        if (refused()) {
            return "上级未同意";
        }
        if (paid.equals(amount)) {
            return "已发放";
        }
        if (awaits().isPresent()) {
            return "等" + awaits().get().label() + "批复";
        }
        return paid.isZero() ? "待发放" : "发放一部分";
    }

    /** How it is called among others, for instance 镜湖档-2026-0107 生活救助 8,400.00 元. */
    public String words() {
        return "%s %s %s 元".formatted(fileNumber, kind.label(), amount.format());
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }
}
