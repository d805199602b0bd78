package org.bangfu.office;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.money.Money;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Home;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Household.Vehicles;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.Identification;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Families of 赭麓街道 whose applications are in; how an application comes in is tried by the application's own tests. */
@Component("townFamilies")
public class Families {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Town town;
    private final Accounts accounts;
    private final Cases cases;
    private final Households households;
    private final Deadlines deadlines;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Families(
            Town town,
            Accounts accounts,
            Cases cases,
            Households households,
            Deadlines deadlines,
            OfficeClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.town = town;
        this.accounts = accounts;
        this.cases = cases;
        this.households = households;
        this.deadlines = deadlines;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One in hospital, 2,100 a month, 25,000 to pay: deep by any standard of the place. */
    public Case poor() {
        return submitted("2100", "46000", "21000");
    }

    /** Wages far above twice the standard, hardly any cost: meets no category. */
    public Case wellOff() {
        return submitted("9800", "6000", "500");
    }

    /** The worker whose case it is. */
    public Actor worker(Case aCase) {
        return as(Actor.OFFICE, () -> accounts.get(aCase.applicant()));
    }

    private Case submitted(String wage, String cost, String covered) {
        Actor clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        Actor worker = town.worker("王小梅");
        return as(clerk, () -> {
            Case draft = cases.open(worker.account(), "王小梅", Town.ZHELU.number());
            String number = "镜湖-2026-9%04d".formatted(NEXT.getAndIncrement());
            jdbc.sql("update casework set state = 'SUBMITTED', number = :number, submitted_on = :today where id = :id")
                    .param("number", number)
                    .param("today", clock.today())
                    .param("id", draft.id())
                    .update();
            Case submitted = cases.byNumber(number);
            households.write(submitted, household(wage, cost, covered), "申请", clerk);
            return submitted;
        });
    }

    /** The same as {@link #poor}, whose card prints a number that fails its check digit. */
    public Case printed(String number) {
        Case family = poor();
        return as(Actor.OFFICE, () -> {
            Household now = households.now(family);
            LocalDate born = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            var card = new Identification(Identification.Kind.AS_PRINTED, number, born, null);
            households.write(
                    family,
                    now.withMembers(List.of(now.head().known(new Identification.Known(null, card)))),
                    "申请",
                    Actor.OFFICE);
            return cases.byId(family.id());
        });
    }

    /** One whose file was opened on this day, its first re-check due six months later; nothing was photographed. */
    public Case filed(LocalDate on) {
        Case aCase = poor();
        int number = NEXT.getAndIncrement();
        return as(town.jinghu(Role.CENTRE_CLERK), () -> {
            jdbc.sql("""
                            update casework set state = 'FILED', file_number = :number, filed_on = :on, category = 'DEEP',
                                   cause = 'ILLNESS'
                             where id = :id
                            """)
                    .param("number", "镜湖档-2026-9%03d".formatted(number))
                    .param("on", on)
                    .param("id", aCase.id())
                    .update();
            Case filed = cases.byId(aCase.id());
            deadlines.set(filed, Due.RECHECK, on.plusMonths(6));
            return filed;
        });
    }

    private Household household(String wage, String cost, String covered) {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return Household.of("王小梅")
                .withMembers(List.of(member(identity().value())))
                .withHome(new Home("自购商品房", "60", true, 1))
                .withVehicles(new Vehicles(0, 0, null))
                .withIncome(List.of(new Income(
                        "i1",
                        Household.WORKER,
                        IncomeKind.WAGE,
                        "工资",
                        last.minusMonths(11),
                        last,
                        Money.parse(wage),
                        true,
                        null,
                        null,
                        null,
                        List.of())))
                .withExpenses(List.of(new Expense(
                        "e1",
                        Household.WORKER,
                        ExpenseKind.ILLNESS,
                        "住院",
                        last,
                        last,
                        Money.parse(cost),
                        Money.parse(covered),
                        Money.ZERO,
                        false,
                        null,
                        null,
                        null,
                        null,
                        List.of())));
    }

    private static Member member(String identity) {
        return new Member(
                Household.WORKER,
                "王小梅",
                "本人",
                identity,
                "汉族",
                "重大疾病",
                "职工基本医疗保险",
                "已婚",
                "非农业",
                "在岗",
                null,
                null,
                null,
                null,
                true,
                true,
                false,
                false,
                false);
    }

    /** A number nobody has yet. */
    public static IdentityNumber identity() {
        String first = "34020219%02d0101%03d".formatted(50 + NEXT.get() / 1000 % 40, NEXT.getAndIncrement() % 1000);
        return new IdentityNumber(first + IdentityNumber.checkDigit(first));
    }

    /** The same with another check digit than the one that belongs to it, as some cards print it. */
    public static String wronglyPrinted() {
        String right = identity().value();
        return right.substring(0, 17) + (right.endsWith("1") ? '2' : '1');
    }

    /** A child's number that nobody has yet. */
    public static IdentityNumber child() {
        String first = "34020220150101%03d".formatted(NEXT.getAndIncrement() % 1000);
        return new IdentityNumber(first + IdentityNumber.checkDigit(first));
    }

    public Case now(Case aCase, Actor reader) {
        return as(reader, () -> cases.byId(aCase.id()));
    }

    public Household household(Case aCase, Actor reader) {
        return as(reader, () -> households.now(aCase));
    }

    /** Somebody's work in one transaction. */
    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
