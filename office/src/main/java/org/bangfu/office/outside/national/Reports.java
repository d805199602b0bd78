package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Deadline;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.casework.household.FamilyWords;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.CountedInWorkdays;
import org.bangfu.office.casework.procedure.Recounted;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.CalendarConfirmed;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.export.Exports;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.payment.NationalSystem;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What paid aid owes to the national system: so many working days after the payment it stands there (M17, F9, R-38). */
@Service
@Transactional
class Reports implements NationalSystem, CountedInWorkdays {

    private final ReportTable table;
    private final TableTakenTable tables;
    private final Cases cases;
    private final Households households;
    private final FundRegister funds;
    private final Exports exports;
    private final Journal journal;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    Reports(
            ReportTable table,
            TableTakenTable tables,
            Cases cases,
            Households households,
            FundRegister funds,
            Exports exports,
            Journal journal,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.tables = tables;
        this.cases = cases;
        this.households = households;
        this.funds = funds;
        this.exports = exports;
        this.journal = journal;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    @Override
    public void paid(Attempt attempt, long organisation, LocalDate on) {
        table.owe(attempt.id(), organisation, attempt.caseId(), on, due(on));
    }

    @Override
    public void returned(Attempt attempt, LocalDate on) {
        ReportState state = table.of(attempt.id()).orElseThrow().state();
        table.returned(attempt.id(), state.returned(), on, due(on));
    }

    private int workdays(LocalDate since) {
        return timeLimits.of(TimeLimit.NATIONAL, since);
    }

    private Deadline due(LocalDate since) {
        return clock.workdays().plusWorkdays(since, workdays(since));
    }

    @Override
    public List<Recounted> recount(CalendarConfirmed confirmed, WorkdayCalendar calendar) {
        return table.counted(confirmed.firstDay(), confirmed.lastDay()).stream()
                .flatMap(since -> table.dueOn(since, calendar.plusWorkdays(since, workdays(since))).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> ofCase(long caseId) {
        Map<Long, String> words = new HashMap<>();
        table.ofCase(caseId).forEach(report -> words.put(report.attempt(), words(report)));
        return words;
    }

    private String words(Report report) {
        String state = "全国系统：" + report.state().label();
        if (!report.state().open()) {
            return report.enteredOn() == null ? state : state + "，" + Show.date(report.enteredOn());
        }
        return "%s，%s前%s".formatted(state, Show.date(report.due()), report.overdue(clock.today()) ? "应办完，已超期" : "办完");
    }

    /**
     * A page of what a union has to enter, or has entered.
     *
     * @param after where the page before ended; null for the first
     */
    @Transactional(readOnly = true)
    public List<Report> list(long organisation, boolean open, @Nullable Key after, int most) {
        return open ? table.open(organisation, after, most) : table.entered(organisation, after, most);
    }

    @Transactional(readOnly = true)
    public List<CountyReports> unions(Territory territory) {
        return table.unions(territory, clock.today());
    }

    /**
     * Ticks payments off: all of them, or none.
     *
     * @throws Refusals at fields {@code number-} and {@code enteredOn}
     */
    public int tick(Collection<Tick> ticks, Actor by) {
        if (ticks.isEmpty()) {
            throw Refusal.at("payments", "请先勾选已在全国系统办好的款项。");
        }
        var reading = new Refusals.Reading();
        for (Tick tick : ticks) {
            try {
                tick(locked(tick.payment(), by), tick, by);
            } catch (Refusal refusal) {
                reading.add(refusal);
            }
        }
        reading.throwIfAny();
        return ticks.size();
    }

    private void tick(Report report, Tick tick, Actor by) {
        if (!report.state().open()) {
            throw Refusal.by(
                    "M17",
                    "%s%s的款项现在是“%s”，不用再登记。"
                            .formatted(
                                    report.fileNumber(),
                                    report.maskedName(),
                                    report.state().label()));
        }
        LocalDate on = tick.enteredOn();
        if (on.isBefore(report.since()) || on.isAfter(clock.today())) {
            throw Refusal.by(
                    "M17",
                    "enteredOn",
                    "%s%s的录入日期应在 %s 到今天之间。"
                            .formatted(report.fileNumber(), report.maskedName(), Show.date(report.since())));
        }
        ReportState state = report.state().ticked();
        table.tick(report.attempt(), state, tick.number(), on, by);
        note(report, "全国系统" + state.label(), by, tick.number() == null ? "" : "，系统编号 " + tick.number());
    }

    /**
     * Ticks off what stands in a table from the national system, passing over what was ticked before. A line that does not fit our
     * payment is left out and told; it says nothing about the others.
     *
     * @param sheet of a workbook the sheet that the person chose; null where she chose none
     * @throws Refusal at field {@code file} or {@code sheet} where it cannot be read as a table; then nothing is ticked
     */
    public TableTaken take(String name, byte[] content, @Nullable String sheet, Actor by) {
        PortalFile.Table table = PortalFile.read(content, sheet, clock.today());
        var faults = new ArrayList<>(table.faults());
        int ticked = 0;
        for (PortalFile.Line line : table.lines()) {
            try {
                ticked += taken(line, by) ? 1 : 0;
            } catch (Refusal refusal) {
                faults.add(new LineFault(line.row(), refusal.sentence()));
            } catch (NotFound unknown) {
                faults.add(new LineFault(
                        line.row(), "付款编号 %s 不是本工会已付的款项。".formatted(line.tick().payment())));
            }
        }
        faults.sort(Comparator.comparingInt(LineFault::row));
        long id = tables.add(name, ticked, faults, table.remarks(), clock.today(), by);
        journal.did("导入全国系统的清单", "新登记 %d 笔，没有登记 %d 行".formatted(ticked, faults.size()));
        return tables.get(id);
    }

    /** A table that was taken, with the lines of it that were not. */
    @Transactional(readOnly = true)
    public TableTaken taken(long id) {
        return tables.get(id);
    }

    private boolean taken(PortalFile.Line line, Actor by) {
        Report report = locked(line.tick().payment(), by);
        if (line.amount() != null && !line.amount().equals(report.amount())) {
            throw Refusal.at(
                    "file", "金额是 %s，付的是 %s，请在全国系统更正。".formatted(Show.yuan(line.amount()), Show.yuan(report.amount())));
        }
        // A table of all that stands there says nothing of what was taken out.
        if (report.state() != ReportState.OWED) {
            return false;
        }
        tick(report, line.tick(), by);
        return true;
    }

    /** Somebody ticked what does not stand there: it is owed again, by its old last day. */
    public void untick(String payment, String reason, Actor by) {
        Report report = locked(payment, by);
        switch (report.state()) {
            case ENTERED -> table.neverEntered(report.attempt());
            case WITHDRAWN -> table.notWithdrawn(report.attempt());
            case OWED, NEVER, TO_WITHDRAW -> throw Refusal.by("M17", "这笔没有登记过，不用取消。");
        }
        note(report, "取消登记，" + report.state().unticked().label(), by, "，" + reason);
    }

    private void note(Report report, String act, Actor by, String more) {
        Case aCase = cases.byId(report.caseId());
        String what = "%s %s，%s%s".formatted(report.use().label(), Show.yuan(report.amount()), report.payment(), more);
        cases.note(cases.lock(aCase.number()), act, by, Words.forStaff(what));
        journal.did(act, report.payment());
    }

    private Report locked(String payment, Actor by) {
        Report report = table.locked(payment).orElseThrow(() -> new NotFound("这笔付款"));
        if (report.organisation() != by.organisation().number()) {
            throw Refusal.by("M17", "这是别的工会付的款项，由它的帮扶中心录入和登记。");
        }
        return report;
    }

    /** What the actor's union has to enter, with all that the national system asks for; a list with personal data leaves locked. */
    public ResponseEntity<byte[]> export(@Nullable String reason, Actor by) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of(
                PortalFile.PAYMENT, "办理", "档案编号", "姓名", "身份证号", "帮扶项目", "金额", "到账或退汇日期", "资金", "银行流水号", "最迟日期"));
        for (Report report : table.open(by.organisation().number(), null, Exports.MOST + 1)) {
            String identity = FamilyWords.number(
                    households.now(cases.byId(report.caseId())).head());
            rows.add(List.of(
                    report.payment(),
                    report.state() == ReportState.OWED ? "录入" : "撤销录入",
                    report.fileNumber(),
                    report.applicantName(),
                    identity,
                    report.use().label(),
                    report.amount(),
                    report.since(),
                    funds.get(report.fund()).fund().label(),
                    report.bankSerial(),
                    report.due()));
        }
        return exports.give("待录入全国系统的帮扶", rows, reason, by);
    }
}
