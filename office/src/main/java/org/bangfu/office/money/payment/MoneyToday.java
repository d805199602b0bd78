package org.bangfu.office.money.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.money.Money;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.grant.Grants.Instalment;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.today.TodayLines;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.office.money.account.AccountChanges;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.policy.book.TimeLimit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Today's work with money: to prepare, to release, to send, to ask about, to mend, to confirm, to end. */
@Component
class MoneyToday implements TodayLines {

    private final BatchTable table;
    private final AccountChanges changes;
    private final Returns returns;
    private final LateFindings late;
    private final Grants grants;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    MoneyToday(
            BatchTable table,
            AccountChanges changes,
            Returns returns,
            LateFindings late,
            Grants grants,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.changes = changes;
        this.returns = returns;
        this.late = late;
        this.grants = grants;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(Actor actor) {
        List<Line> lines = new ArrayList<>();
        if (Permission.PAY.allows(actor)) {
            table.open(actor.organisation().number()).forEach(batch -> lines.add(toPay(batch)));
        } else if (Permission.KEEP_BOOKS.allows(actor)) {
            table.open(actor.organisation().number()).stream()
                    .filter(batch -> batch.noSlip() > 0)
                    .forEach(batch -> lines.add(lacking(batch)));
        }
        if (Permission.PREPARE_PAYMENT.allows(actor)) {
            toPrepare(actor.organisation().number(), lines);
        }
        if (Permission.KEEP_BOOKS.allows(actor)) {
            returns.waitingFor(actor).forEach(one -> lines.add(toVerify(one)));
            late.open(actor.organisation().number())
                    .forEach(one -> lines.add(
                            new Line("待处理", "资金到期后银行才付出，写明怎样处理", one.reference(), "/payments/" + one.reference())));
        }
        if (Permission.REVIEW.allows(actor)) {
            changes.waitingFor(actor)
                    .forEach(change -> lines.add(new Line(
                            Show.day(change.enteredOn(), clock.today()) + "登记",
                            "核对新的收款账户",
                            "%s %s 家".formatted(change.caseNumber(), Names.masked(change.applicantName())),
                            "/cases/" + change.caseNumber() + "/account")));
        }
        return List.copyOf(lines);
    }

    private Line toVerify(ReturnTable.Waiting one) {
        return new Line(
                Show.day(one.claim().claimedOn(), clock.today()) + "登记",
                "核实银行%s：凭回单或对账单确认，或者不予确认".formatted(one.claim().kind().label()),
                "%s %s 元"
                        .formatted(
                                one.attempt().maskedName(),
                                one.attempt().amount().format()),
                one.attempt().path());
    }

    private Line toPay(Batch batch) {
        String what = "%d 笔，%s 元".formatted(batch.count(), batch.total().format());
        return switch (batch.state()) {
            case PREPARED -> line("待放行", "核对并放行：" + what, batch);
            case RELEASED -> line("待送银行", "送银行：" + what, batch);
            case ANSWERED -> batch.noSlip() > 0 ? lacking(batch) : line("待结束", "银行已全部答复，可以结束批次", batch);
            case CLOSED -> lacking(batch);
            case SENT, CANCELLED -> waiting(batch, clock.today());
        };
    }

    private static Line lacking(Batch batch) {
        return line("缺回单", "%d 笔已到账的缺银行回单，请归档".formatted(batch.noSlip()), batch);
    }

    private Line waiting(Batch batch, LocalDate today) {
        if (batch.open() == 0) {
            return line("待核实", "银行已全部答复，称未付成的等记账人员核实，核实后可以结束批次", batch);
        }
        LocalDate sent = batch.sentOn() == null ? today : batch.sentOn();
        LocalDate due = clock.workdays()
                .plusWorkdays(sent, timeLimits.of(TimeLimit.BANK_ANSWER, sent))
                .date();
        String open = "%d 笔没有结果".formatted(batch.open());
        return due.isBefore(today)
                ? line(Show.due(due, today, clock.workdays()), "银行超期未答复（" + open + "），请向银行查询，不能重付", batch)
                : line(Show.due(due, today, clock.workdays()), "等银行回执：" + open, batch);
    }

    private static Line line(String when, String what, Batch batch) {
        return new Line(when, what, batch.number(), batch.path());
    }

    private void toPrepare(long organisation, List<Line> lines) {
        Set<Long> held = table.held(organisation);
        Set<Long> failed = table.failed(organisation);
        List<Instalment> free = grants.unpaid(organisation).stream()
                .filter(instalment -> !held.contains(instalment.id()))
                .toList();
        Set<Long> families = new HashSet<>();
        for (Instalment instalment : free) {
            if (failed.contains(instalment.id()) && families.add(instalment.caseId())) {
                lines.add(new Line(
                        "未付成",
                        "银行没有付成，核对账户后编入下一批次",
                        "%s %s 家".formatted(instalment.fileNumber(), Names.masked(instalment.applicantName())),
                        "/cases/" + instalment.caseNumber() + "/account"));
            }
        }
        if (!free.isEmpty()) {
            Money total = free.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
            lines.add(new Line(
                    "待编批次",
                    "会议已决定、还没有编入批次：%d 笔，%s 元".formatted(free.size(), total.format()),
                    "编制发放批次",
                    "/batches/new"));
        }
    }
}
