package org.bangfu.office.casework.recheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.casework.recheck.Recheck.Outcome;
import org.bangfu.office.casework.visit.Visit;
import org.bangfu.office.casework.visit.VisitedOnFile;
import org.bangfu.office.casework.visit.Visits;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says when re-checks are due and writes down what stands in their way. */
@Service
@Transactional
class RecheckDesk implements Rechecks {

    private final RecheckTable table;
    private final Visits visits;
    private final Cases cases;
    private final Proofs proofs;
    private final Deadlines deadlines;
    private final Journal journal;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    RecheckDesk(
            RecheckTable table,
            Visits visits,
            Cases cases,
            Proofs proofs,
            Deadlines deadlines,
            Journal journal,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.visits = visits;
        this.cases = cases;
        this.proofs = proofs;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    @Override
    @Transactional(readOnly = true)
    public Recheck of(Case filed) {
        LocalDate filedOn = Objects.requireNonNull(filed.filedOn(), "no file");
        LocalDate last = visits.of(filed.id()).stream()
                .filter(Visit::confirmed)
                .map(Visit::on)
                .filter(on -> on.isAfter(filedOn))
                .max(Comparator.naturalOrder())
                .orElse(filedOn);
        LocalDate due = last.plusMonths(timeLimits.of(Recheck.limit(filed), last));
        return new Recheck(
                due,
                table.attempts(filed.id(), first(due)),
                table.word(filed.id()).orElse(null));
    }

    /** It may be made so many days early. */
    private LocalDate first(LocalDate due) {
        return due.minusDays(timeLimits.of(TimeLimit.RECHECK_EARLY));
    }

    /** Two were there: the visit that was owed is made, the next re-check counts from its day (M17). */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(VisitedOnFile visited) {
        Case filed = cases.byId(visited.caseId());
        deadlines.meet(filed, Due.UNVISITED);
        deadlines.set(filed, Due.RECHECK, of(filed).due());
    }

    /** An attempt that failed; the family reads it in its history and can answer. */
    void attempt(String number, int version, LocalDate on, Outcome outcome, String words, Actor by) {
        Case locked = onFile(number, version);
        notInFuture(on, "on");
        LocalDate first = first(of(locked).due());
        if (on.isBefore(first)) {
            throw Refusal.by("M17", "on", "这一户的动态核查从%s起才能做，请核对日期。".formatted(Show.date(first)));
        }
        table.attempt(locked.id(), on, outcome, words, by, clock.today(), clock.now());
        cases.note(
                locked,
                "动态核查没有做成",
                by,
                Words.forBoth(
                        "%s，%s。%s".formatted(Show.date(on), outcome.label(), words),
                        "工会记着：%s来核查时%s。核查做完以前不能列入新的帮扶，请联系工会约时间；情况不是这样的，也请告诉工会。"
                                .formatted(Show.date(on), outcome == Outcome.NOBODY ? "没有见到人" : "您家没有同意")));
        journal.did("登记动态核查没有做成", number);
    }

    /** The family's signed word that nothing changed, as a paper on file. */
    void word(String number, int version, LocalDate signedOn, String name, byte[] content, Actor by) {
        Case locked = onFile(number, version);
        notInFuture(signedOn, "signedOn");
        long proof = proofs.keep(locked.dossier(), ProofKind.RECHECK_WORD, name, content)
                .id();
        table.word(locked.id(), signedOn, proof, by, clock.today(), clock.now());
        cases.note(
                locked,
                "家庭签字说明情况没有变化",
                by,
                Words.forBoth(
                        "%s签字。".formatted(Show.date(signedOn)), "您%s签字说明家里情况没有变化。".formatted(Show.date(signedOn))));
        journal.did("收下情况无变化说明", number);
    }

    private void notInFuture(LocalDate day, String field) {
        if (day.isAfter(clock.today())) {
            throw Refusal.at(field, "日期不能晚于今天（%s）。".formatted(Show.date(clock.today())));
        }
    }

    private Case onFile(String number, int version) {
        Case locked = cases.lock(number, version);
        if (locked.state() != State.FILED && locked.state() != State.GRADUAL_EXIT) {
            throw Refusal.by(
                    "M17", "“%s”时没有动态核查，建档以后才有。".formatted(locked.state().label()));
        }
        return locked;
    }
}
