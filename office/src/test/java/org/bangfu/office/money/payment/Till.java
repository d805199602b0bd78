package org.bangfu.office.money.payment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.web.UploadedFile;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.Attempt;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.office.money.batch.Batches;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.terms.AidKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 镜湖区's money for tests: a fund of its own for each test, and families whom a meeting granted 8,400 yuan from it. */
@Component
public class Till {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    final Town town;
    private final Families families;
    private final Receipts receipts;
    private final Cases cases;
    private final Households households;
    private final Grants grants;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Batches batches;
    private final BankDesk bank;
    private final Practice practice;
    private final Returns returns;
    final Slips slips;

    Till(
            Town town,
            Families families,
            Receipts receipts,
            Cases cases,
            Households households,
            Grants grants,
            OfficeClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Batches batches,
            BankDesk bank,
            Practice practice,
            Returns returns,
            Slips slips) {
        this.town = town;
        this.families = families;
        this.receipts = receipts;
        this.cases = cases;
        this.households = households;
        this.grants = grants;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.batches = batches;
        this.bank = bank;
        this.practice = practice;
        this.returns = returns;
        this.slips = slips;
    }

    /** A fund with its number. */
    public record Held(long id, Fund fund) {}

    public Held fund(Source source, AidKind use, int year, String amount) {
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        Fund fund = new Fund(source, new Purpose("专项" + NEXT.getAndIncrement(), Set.of(use)), year);
        return as(
                bookkeeper,
                () -> new Held(
                        receipts.receive(
                                        new Receipts.NewReceipt(
                                                fund, "皖工办〔2026〕8号", "省总工会", Money.parse(amount), clock.today()),
                                        bookkeeper)
                                .fund(),
                        fund));
    }

    /** A filed family with an account that behaves as its two digits say, and 8,400 yuan granted by a meeting. */
    public long granted(Held fund, String digits) {
        return granted(fund, digits, "8400.00");
    }

    /** The same from a fund of its own, for tests of other floors. */
    public long payable(Source source, AidKind use) {
        return granted(fund(source, use, clock.today().getYear(), "8400"), "00");
    }

    /** Put into a batch that nobody released; answers its number. */
    public String batchWith(long instalment) {
        return prepared(instalment).number();
    }

    /** Sent to the bank, which has not answered. */
    public String sentWith(long instalment) {
        return sent(instalment).number();
    }

    /** The same, above a limit of F9. */
    public long waitingForProvince(Held fund, String digits) {
        return granted(fund, digits, "21000.00");
    }

    public void provinceAgrees(long instalment) {
        as(
                Actor.OFFICE,
                () -> jdbc.sql("""
                        insert into grant_approval (grant_id, level, agreed, document, decided_on, entered_by, entered)
                        values (:grant, 'PROVINCE', true, '皖工函〔2026〕3号', :on, :by, '省')
                        """)
                        .param("grant", grants.instalment(instalment).grant())
                        .param("on", clock.today())
                        .param("by", town.jinghu(Role.UPPER_OFFICER).account())
                        .update());
    }

    /** One payment of 8,400 yuan to a family of its own, through the bank and back; answers our reference. */
    public String paid(Held fund, String digits) {
        Batch batch = sent(granted(fund, digits));
        answered(batch);
        return as(town.jinghu(Role.PAYER), () -> batches.attempts(batch))
                .getFirst()
                .reference();
    }

    public Batch prepared(Long... instalments) {
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        return as(clerk, () -> batches.prepare(Set.of(instalments), clerk));
    }

    public Batch released(Batch batch) {
        Actor payer = town.jinghu(Role.PAYER);
        return as(payer, () -> batches.release(batch.number(), batch.version(), payer));
    }

    public Batch sent(Batch batch) {
        Actor payer = town.jinghu(Role.PAYER);
        return as(payer, () -> batches.send(batch.number(), batch.version(), payer));
    }

    public Batch sent(Long... instalments) {
        return sent(released(prepared(instalments)));
    }

    /** The practice bank answers, and the answer is taken in. */
    public Batch answered(Batch batch) {
        Actor payer = town.jinghu(Role.PAYER);
        byte[] file = as(payer, () -> practice.answer(batch.number()));
        return as(payer, () -> bank.answer(batch.number(), "回执.csv", file, payer));
    }

    /** The bank says that it sent the money back after all. */
    public void claimed(String payment) {
        answered(as(
                town.jinghu(Role.PAYER), () -> batches.get(bank.attempt(payment).batchNumber())));
    }

    /** The same, and the bookkeeper has the bank's paper. */
    public void returned(String payment) {
        claimed(payment);
        confirmed(payment);
    }

    public void confirmed(String payment) {
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        Attempt attempt = as(bookkeeper, () -> bank.attempt(payment));
        as(bookkeeper, () -> returns.confirm(payment, attempt.version(), paper(payment), slip(), bookkeeper));
    }

    /** The bookkeeper has the bank's paper of each payment of a batch that it is said not to have made. */
    public Batch refusalsConfirmed(Batch batch) {
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        for (Attempt attempt : as(bookkeeper, () -> batches.attempts(batch))) {
            if (attempt.state() == AttemptState.REFUSAL_CLAIMED) {
                var paper = new ReturnForm("", clock.today().toString(), said(attempt));
                as(
                        bookkeeper,
                        () -> returns.confirmRefusal(
                                attempt.reference(), attempt.version(), paper, slip(), bookkeeper));
            }
        }
        return as(bookkeeper, () -> batches.get(batch.number()));
    }

    private String said(Attempt attempt) {
        return as(town.jinghu(Role.BOOKKEEPER), () -> returns.of(attempt))
                .getFirst()
                .said()
                .reason();
    }

    /** The bookkeeper files the bank's stamped slip. */
    public void slipFiled(String payment) {
        Actor bookkeeper = town.jinghu(Role.BOOKKEEPER);
        as(bookkeeper, () -> {
            slips.file(payment, "回单.png", slip().content(), bookkeeper);
            return true;
        });
    }

    /** What stands on the bank's paper. */
    public ReturnForm paper(String payment) {
        return new ReturnForm("T" + payment, clock.today().toString(), "账户状态异常");
    }

    /** The bank's paper, as a picture. */
    public static UploadedFile slip() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UploadedFile("退汇回单.png", out.toByteArray());
    }

    private long granted(Held fund, String digits, String amount) {
        Case aCase = families.poor();
        return as(Actor.OFFICE, () -> {
            households.write(aCase, households.now(aCase).withAccount(account(aCase, digits)), "账户", Actor.OFFICE);
            jdbc.sql("update casework set state = 'FILED', filed_on = :on, file_number = '镜湖档-9-' || id where id = :id")
                    .param("on", clock.today())
                    .param("id", aCase.id())
                    .update();
            return grant(aCase, fund.id(), Money.parse(amount).fen());
        });
    }

    public static Household.Account account(Case aCase, String digits) {
        String number = "6222%09d".formatted(NEXT.getAndIncrement()) + "00" + digits;
        return new Household.Account("工商银行", "芜湖镜湖支行", aCase.applicantName(), number + BankCard.checkDigit(number));
    }

    public Case caseOf(long instalment) {
        return as(Actor.OFFICE, () -> cases.byId(grants.instalment(instalment).caseId()));
    }

    public Grants.Instalment instalment(long instalment) {
        return as(Actor.OFFICE, () -> grants.instalment(instalment));
    }

    /** The account on file becomes another one, whoever changed it. */
    public void changeAccount(long instalment, String digits) {
        Case aCase = caseOf(instalment);
        as(Actor.OFFICE, () -> {
            households.write(aCase, households.now(aCase).withAccount(account(aCase, digits)), "换卡", Actor.OFFICE);
            return true;
        });
    }

    /** What a meeting decides, written as it would stand. */
    private long grant(Case aCase, long fund, long fen) {
        long plan = id("""
                insert into plan (number, organisation, year, title, state, drafted_by, drafter, drafted_on)
                values ('试方案-' || :case, :county, 2026, '第一批', 'DRAFT', :by, '吴', current_date) returning id
                """, aCase, fund, 0, 0);
        long line = id("""
                insert into plan_line (plan_id, case_id, kind, standard_fen, amount_fen, fund)
                values (:first, :case, 'LIVING', %1$d, %1$d, :fund) returning id
                """.formatted(fen), aCase, fund, plan, 0);
        long meeting = id("""
                insert into meeting (organisation, year, ordinal, held_on, expected, place, state)
                values (:county, 1900, :case, current_date, 7, '会议室', 'PREPARED') returning id
                """, aCase, fund, 0, 0);
        long grant = id("""
                insert into aid_grant (case_id, organisation, county, kind, amount_fen, fund, year, plan_line, meeting, minute, decided_on)
                values (:case, :street, :county, 'LIVING', %d, :fund, extract(year from :today::date), :first, :second, '第1次会议', :today) returning id
                """.formatted(fen), aCase, fund, line, meeting);
        return id(
                "insert into instalment (grant_id, position, amount_fen) values (:first, 1, %d) returning id"
                        .formatted(fen),
                aCase,
                fund,
                grant,
                0);
    }

    private long id(String sql, Case aCase, long fund, long first, long second) {
        return jdbc.sql(sql)
                .param("case", aCase.id())
                .param("county", Town.JINGHU.number())
                .param("street", aCase.organisation())
                .param("by", town.jinghu(Role.CENTRE_CLERK).account())
                .param("fund", fund)
                .param("today", clock.today())
                .param("first", first)
                .param("second", second)
                .query(Long.class)
                .single();
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
