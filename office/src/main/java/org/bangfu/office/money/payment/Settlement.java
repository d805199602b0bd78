package org.bangfu.office.money.payment;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.ledger.Entry;
import org.bangfu.ledger.Occasion;
import org.bangfu.ledger.Slip;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.money.bank.BankAnswer;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.batch.Payees;
import org.bangfu.office.money.fund.FundRegister;
import org.bangfu.office.money.fund.HeldFund;
import org.bangfu.office.money.fund.Posting;
import org.bangfu.office.money.payment.ReturnClaim.Facts;
import org.springframework.stereotype.Component;

/**
 * What becomes of a payment: its entry in the books on the bank's day, the grant, the national system, the case's history and the word
 * to the family, in the caller's transaction.
 */
@Component
class Settlement {

    private final BatchTable table;
    private final PaymentTable payments;
    private final Payees payees;
    private final Grants grants;
    private final Cases cases;
    private final FundRegister funds;
    private final Posting posting;
    private final NationalSystem national;
    private final LateFindings late;
    private final Messages messages;
    private final OfficeClock clock;
    private final TransferSlip slip;

    Settlement(
            BatchTable table,
            PaymentTable payments,
            Payees payees,
            Grants grants,
            Cases cases,
            FundRegister funds,
            Posting posting,
            NationalSystem national,
            LateFindings late,
            Messages messages,
            OfficeClock clock,
            TransferSlip slip) {
        this.table = table;
        this.payments = payments;
        this.payees = payees;
        this.grants = grants;
        this.cases = cases;
        this.funds = funds;
        this.posting = posting;
        this.national = national;
        this.late = late;
        this.messages = messages;
        this.clock = clock;
        this.slip = slip;
    }

    void paid(Batch batch, Attempt attempt, BankAnswer.Line line, Actor by) {
        HeldFund held = funds.get(attempt.fund());
        LocalDate lastDay = held.lastDay();
        if (lastDay != null && held.frozenOn(line.date())) {
            late.found(attempt, lastDay, line.date());
        }
        Entry paid = Entry.paid(
                held.fund(),
                attempt.use(),
                attempt.amount(),
                attempt.reference(),
                slip(batch, line.serial(), line.date(), by));
        table.posted(
                attempt.id(),
                Occasion.PAYMENT,
                posting.post(batch.organisation(), paid).id());
        grants.paid(attempt.instalment(), line.date());
        national.paid(attempt, batch.organisation(), line.date());
        Case aCase = cases.byId(attempt.caseId());
        Grants.Instalment decided = grants.instalment(attempt.instalment());
        String told = "您家的%s（%s第 %d 笔，%s决定）%s已转入您本人%s的银行卡。"
                .formatted(
                        what(attempt),
                        decided.year() == line.date().getYear() ? "今年" : decided.year() + "年",
                        nth(attempt, decided.year()),
                        decided.minute(),
                        Show.date(line.date()),
                        payees.card(attempt).masked());
        note(aCase, "帮扶款到账", by, what(attempt) + "，银行流水号 " + line.serial(), told);
        messages.tell(aCase.applicant(), aCase.number(), told + "请查收，没有收到请联系帮扶中心。");
        slip.issue(table.attempt(attempt.reference()).orElseThrow());
    }

    /** Somebody says that it was not made. The family is told: whoever has the money can say so. */
    void refusalClaimed(Attempt attempt, Facts said, Actor by) {
        Case aCase = cases.byId(attempt.caseId());
        String told = "银行称您家的%s没有转成（%s），工会正在核实。".formatted(what(attempt), said.reason());
        note(aCase, "银行称未付成，待核实", by, what(attempt) + "，" + said.reason(), told);
        messages.tell(aCase.applicant(), aCase.number(), told + "您如果已经收到这笔钱，请告诉帮扶中心。");
    }

    /** The second person has the bank's paper: it was not made, and its money is free again. */
    void refused(Batch batch, Attempt attempt, Facts paper, Actor by) {
        String reason = paper.reason();
        Entry freed = Entry.freed(
                funds.get(attempt.fund()).fund(),
                attempt.amount(),
                reason,
                slip(batch, paper.serial(), paper.date(), by));
        table.posted(
                attempt.id(),
                Occasion.FREEING,
                posting.post(batch.organisation(), freed).id());
        notPaid(batch, attempt, by, "银行没有转成（" + reason + "）");
    }

    /** Somebody says it came back. The family is told: whoever has the money can say so. */
    void claimed(Attempt attempt, Facts said, Actor by) {
        Case aCase = cases.byId(attempt.caseId());
        String told = "银行称您家的%s被退回（%s），工会正在核实。".formatted(what(attempt), said.reason());
        note(aCase, "银行称退汇，待核实", by, "%s，%s，退汇流水号 %s".formatted(what(attempt), said.reason(), said.serial()), told);
        messages.tell(aCase.applicant(), aCase.number(), told + "您如果已经收到这笔钱，请告诉帮扶中心。");
    }

    /** The second person has seen the bank's paper. */
    void returned(Batch batch, Attempt attempt, Facts paper, Actor by) {
        long voucher = payments.voucherOf(attempt.id(), Occasion.PAYMENT).orElseThrow();
        List<Entry> entries = posting.voucher(voucher)
                .returned("银行退汇，" + paper.reason(), slip(batch, paper.serial(), paper.date(), by));
        table.posted(
                attempt.id(),
                Occasion.REVERSAL,
                posting.post(batch.organisation(), entries.getFirst()).id());
        table.posted(
                attempt.id(),
                Occasion.FREEING,
                posting.post(batch.organisation(), entries.getLast()).id());
        grants.returned(attempt.instalment(), paper.date());
        national.returned(attempt, paper.date());
        notPaid(batch, attempt, by, "被银行退回（" + paper.reason() + "）");
    }

    /** The second person found that nothing came back. */
    void stays(Attempt attempt, String words, Actor by) {
        Case aCase = cases.byId(attempt.caseId());
        String told = "您家的%s已核实，没有被退回，在您本人%s的银行卡上。"
                .formatted(what(attempt), payees.card(attempt).masked());
        note(aCase, "已核实，没有退汇", by, what(attempt) + "，" + words, told);
        messages.tell(aCase.applicant(), aCase.number(), told + "没有收到请联系帮扶中心。");
    }

    /** The second person found that the bank does not say so: what became of it is open, and the bank is asked. */
    void openAgain(Attempt attempt, String words, Actor by) {
        Case aCase = cases.byId(attempt.caseId());
        String told = "您家的%s，银行有没有转成还没有定论，工会正在向银行查询。".formatted(what(attempt));
        note(aCase, "已核实，不是未付成，再向银行查询", by, what(attempt) + "，" + words, told);
        messages.tell(aCase.applicant(), aCase.number(), told);
    }

    private void notPaid(Batch batch, Attempt attempt, Actor by, String became) {
        Case aCase = cases.byId(attempt.caseId());
        String what = what(attempt);
        HeldFund held = funds.get(attempt.fund());
        boolean again = !held.frozenOn(clock.today());
        String next = again ? "这笔钱还是您的：请在“我的申请”里核对或更正本人的银行卡，或到工会办理，核对好后会再发。" : "这笔资金已经到期，不能再从里面发；工会会重新研究，结果另行告诉您。";
        note(aCase, "帮扶款未到账", by, what + became + "，" + attempt.reference(), "您家的" + what + became + "。" + next);
        messages.tell(aCase.applicant(), aCase.number(), "您家的%s%s。%s".formatted(what, became, next));
        messages.tell(
                batch.preparedBy(),
                batch.number(),
                "%s家的%s%s，%s"
                        .formatted(
                                attempt.maskedName(),
                                what,
                                became,
                                again ? "请核对账户，更正后编入下一批次。" : "资金已经到期，不能再发，请提请会议另行研究（F13）。"));
    }

    private static String what(Attempt attempt) {
        return "%s %s 元".formatted(attempt.use().label(), attempt.amount().format());
    }

    /** Which payment it is for this family of what was decided in a year. */
    private long nth(Attempt attempt, int year) {
        return grants.of(attempt.caseId()).stream()
                .filter(instalment -> instalment.paidOn() != null && instalment.year() == year)
                .count();
    }

    private void note(Case aCase, String act, Actor by, String forStaff, String forWorker) {
        cases.note(cases.lock(aCase.number()), act, by, Words.forBoth(forStaff, forWorker));
    }

    private Slip slip(Batch batch, String serial, LocalDate day, Actor by) {
        return new Slip(day, serial.isEmpty() ? batch.number() : serial, by.name(), clock.now());
    }
}
