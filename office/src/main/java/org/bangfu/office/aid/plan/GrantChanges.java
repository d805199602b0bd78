package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines that change earlier grants: put into an open plan, asked again at submission, by finance and at the meeting, carried out when the
 * plan passes (F7, F13, F15(1), R-46). One list of conditions at each step.
 */
@Service
@Transactional
class GrantChanges {

    private final GrantChangeTable table;
    private final ObjectProvider<Changeable> grants;
    private final Funds funds;
    private final OfficeClock clock;
    private final Journal journal;

    /** {@code grants} stand on the floor above, which listens to plans; so they are looked up when needed. */
    GrantChanges(
            GrantChangeTable table,
            ObjectProvider<Changeable> grants,
            Funds funds,
            OfficeClock clock,
            Journal journal) {
        this.table = table;
        this.grants = grants;
        this.funds = funds;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * What is asked for.
     *
     * @param amount how much less; null where the whole unpaid or lapsed rest is meant
     * @param fund null where it takes none
     */
    public record Wanted(
            GrantChangeKind kind,
            @Nullable Money amount,
            @Nullable Long fund,
            String reason) {}

    /** All lines of a plan, for its page, its minutes and whoever carries them out. */
    @Transactional(readOnly = true)
    public List<GrantChange> of(long plan) {
        return table.of(plan);
    }

    @Transactional(readOnly = true)
    Map<Long, Integer> count(List<Long> plans) {
        return table.count(plans);
    }

    @Transactional(readOnly = true)
    List<Changeable.Standing> list(Plan plan, Changeable.Which which, long after, int most) {
        return grants.getObject().list(plan.organisation(), which, after, most);
    }

    /** Puts lines into a plan that is open and locked, all or none. */
    void put(Plan open, List<Long> chosen, Wanted wanted) {
        if (chosen.isEmpty()) {
            throw Refusal.at("grants", "请先勾选要调整的帮扶。");
        }
        var reading = new Refusals.Reading();
        for (long id : chosen.stream().distinct().sorted().toList()) {
            Changeable.Standing standing = grants.getObject().locked(id);
            Money amount = wanted.amount() != null
                    ? wanted.amount()
                    : wanted.kind() == GrantChangeKind.AGAIN ? standing.lapsed() : standing.unpaid();
            List<String> objections = objections(open, standing, wanted.kind(), amount, wanted.fund(), clock.today());
            objections.forEach(sentence -> reading.add(Refusal.by("F7", "grants", sentence)));
            if (objections.isEmpty()
                    && !table.insert(open.id(), standing, wanted.kind(), amount, wanted.fund(), wanted.reason())) {
                reading.add(Refusal.by(
                        "F7",
                        "grants",
                        "%s已列入%s的调整，请先在那里移出。"
                                .formatted(
                                        called(standing), table.openPlanOf(id).orElse("另一个方案"))));
            }
        }
        reading.throwIfAny();
        journal.did("列入对以前决定的调整", open.number());
    }

    void takeOut(Plan open, long id) {
        if (table.remove(open.id(), id) == 0) {
            throw new NotFound("这一条调整");
        }
    }

    /** Asked when a plan is submitted and when finance confirms it: a line that no longer holds refuses the step, by name. */
    void check(Plan plan) {
        var reading = new Refusals.Reading();
        for (GrantChange change : open(plan)) {
            whyNot(plan, change, clock.today())
                    .ifPresent(sentence -> reading.add(Refusal.by("F7", sentence + "请先移出这一条。")));
        }
        reading.throwIfAny();
    }

    /** At the meeting: what still holds will be carried out, what no longer does is taken off by name; the others pass. */
    void settle(Plan plan, LocalDate heldOn) {
        for (GrantChange change : open(plan)) {
            table.settle(change.id(), whyNot(plan, change, heldOn).orElse(null));
        }
    }

    /** A plan that was given up changes nothing. */
    void giveUp(Plan plan) {
        open(plan).forEach(change -> table.settle(change.id(), "方案已作废"));
    }

    private List<GrantChange> open(Plan plan) {
        return table.of(plan.id()).stream()
                .filter(change -> change.state() == GrantChange.State.OPEN)
                .toList();
    }

    private Optional<String> whyNot(Plan plan, GrantChange change, LocalDate day) {
        Changeable.Standing standing = grants.getObject().locked(change.grant());
        return objections(plan, standing, change.kind(), change.amount(), change.fund(), day).stream()
                .findFirst();
    }

    /** The sentences that stand in the way, in the order in which they are asked. */
    private List<String> objections(
            Plan plan,
            Changeable.Standing standing,
            GrantChangeKind kind,
            Money amount,
            @Nullable Long fund,
            LocalDate day) {
        var found = new ArrayList<String>();
        String called = called(standing);
        if (standing.county() != plan.organisation()) {
            found.add(called + "不是本县区决定的，由作决定的工会调整。");
        }
        standing.held().ifPresent(found::add);
        Money rest = kind == GrantChangeKind.AGAIN ? standing.lapsed() : standing.unpaid();
        if (rest.isZero()) {
            found.add(kind == GrantChangeKind.AGAIN ? called + "没有失效，或者已经重新决定过。" : called + "已经发放完或者已经不再发放，没有可调整的。");
        } else if ((kind == GrantChangeKind.WITHDRAW || kind == GrantChangeKind.MOVE) && !amount.equals(rest)) {
            found.add("%s现在还没有发放的是 %s 元，与列入时不同，请移出后重新列入。".formatted(called, rest.format()));
        } else if (amount.isZero() || amount.compareTo(rest) > 0) {
            found.add("%s最多只能%s %s 元，请改金额。".formatted(called, kind.label(), rest.format()));
        } else if (kind == GrantChangeKind.REDUCE && amount.equals(rest)) {
            found.add(called + "全部不发的，请选“撤销”。");
        }
        if (kind.takesFund()) {
            fund(plan, standing, kind, fund, day).ifPresent(found::add);
        } else if (fund != null) {
            found.add(kind.label() + "不另用资金，请不要选资金。");
        }
        return found;
    }

    private Optional<String> fund(
            Plan plan, Changeable.Standing standing, GrantChangeKind kind, @Nullable Long fund, LocalDate day) {
        Optional<Funds.Fund> open = funds.open(plan.organisation(), day).stream()
                .filter(one -> fund != null && one.id() == fund)
                .findFirst();
        if (open.isEmpty() || fund == null) {
            return Optional.of("请为%s选择现在可用的资金（F13）。".formatted(called(standing)));
        }
        Funds.Fund chosen = open.get();
        if (!chosen.fits(standing.basis(), standing.kind())) {
            return Optional.of("“%s”不能用于%s%s，请另选资金（F13）。"
                    .formatted(
                            chosen.name(),
                            standing.basis() == Basis.OUTSIDE ? "标准外的" : "",
                            standing.kind().label()));
        }
        if (kind == GrantChangeKind.MOVE && fund == standing.fund()) {
            return Optional.of(called(standing) + "本来就用这笔资金，请另选。");
        }
        return lasts(standing, kind, chosen, day)
                ? Optional.empty()
                : Optional.of("“%s”也快到期，请选能用到明年的资金（R-46）。".formatted(chosen.name()));
    }

    /** What is decided again, and what leaves money that is about to end, needs money that outlives the year. */
    private boolean lasts(Changeable.Standing standing, GrantChangeKind kind, Funds.Fund fund, LocalDate day) {
        boolean needs = kind == GrantChangeKind.AGAIN
                || (standing.lastDay() != null
                        && !day.isBefore(standing.lastDay().minusDays(Changeable.DAYS_BEFORE)));
        LocalDate last = fund.lastDay();
        return !needs || last == null || last.getYear() > day.getYear();
    }

    private static String called(Changeable.Standing standing) {
        return "%s的%s（%s）".formatted(standing.fileNumber(), standing.kind().label(), standing.minute());
    }
}
