package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.CountyNumbers;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Bill;
import org.bangfu.office.casework.household.Household.Expense;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.ExpenseKind;
import org.bangfu.terms.IncomeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For each test a county of its own with its money, its people and filed families, so that no other test's funds are proposed. */
@Component
public class PlanTown {

    private final Town town;
    private final Families families;
    private final Organisations organisations;
    private final Receipts receipts;
    private final Cases cases;
    private final Households households;
    private final PlanBook plans;
    private final OfficeClock clock;
    private final JdbcClient jdbc;

    PlanTown(
            Town town,
            Families families,
            Organisations organisations,
            Receipts receipts,
            Cases cases,
            Households households,
            PlanBook plans,
            OfficeClock clock,
            JdbcClient jdbc) {
        this.town = town;
        this.families = families;
        this.organisations = organisations;
        this.receipts = receipts;
        this.cases = cases;
        this.households = households;
        this.plans = plans;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A county with the people that plans need. */
    public record Place(
            Organisation county, Organisation street, Actor clerk, Actor bookkeeper, Actor chair, Actor auditor) {}

    public Place place() {
        town.build();
        long number = CountyNumbers.next();
        var county = new Organisation(number, Level.COUNTY, "方案" + number + "区总工会", "方" + number, "地方");
        var street = new Organisation(number + 1_0000, Level.GRASSROOTS, "方案" + number + "街道总工会", "街" + number, "街道");
        as(Actor.OFFICE, () -> {
            organisations.found(county);
            organisations.found(street);
            return true;
        });
        return new Place(
                county,
                street,
                town.colleague(county, "吴经办", Role.CENTRE_CLERK),
                town.colleague(county, "陈会计", Role.BOOKKEEPER),
                town.colleague(county, "许主席", Role.CHAIR),
                town.colleague(county, "郑审计", Role.AUDITOR));
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return families.as(actor, work);
    }

    public void does(Actor actor, Runnable work) {
        families.as(actor, () -> {
            work.run();
            return true;
        });
    }

    /** Money of this year. */
    public long fund(Place place, Source source, String purpose, Set<AidKind> uses, String amount) {
        var fund = new Fund(source, new Purpose(purpose, uses), clock.today().getYear());
        return as(
                place.bookkeeper(),
                () -> receipts.receive(
                                new Receipts.NewReceipt(
                                        fund, "皖工办〔2026〕8号", "省总工会", Money.parse(amount), clock.today()),
                                place.bookkeeper())
                        .fund());
    }

    public long general(Place place, String amount) {
        return fund(place, Source.CENTRAL, "困难职工帮扶", Set.of(AidKind.values()), amount);
    }

    /** A family on file since today: 2,100 a month, 25,000 of illness, nothing inside the catalogue: due living aid. */
    public Case family(Place place) {
        return moved(place, families.filed(clock.today()));
    }

    /** The same with a burden inside the catalogue, and so much more to bear altogether. */
    public Case ill(Place place, String insured) {
        Case aCase = family(place);
        illness(aCase, Money.parse(insured).plus(Money.ofYuan(5_000)), Money.parse(insured));
        return aCase;
    }

    /** The same with a child in school. */
    public Case withPupil(Place place) {
        Case aCase = family(place);
        does(Actor.OFFICE, () -> {
            Household household = households.now(aCase);
            var members = new ArrayList<>(household.members());
            members.add(new Member(
                    "m2", "王宁", "子女", null, null, null, null, null, null, "在校", "芜湖一中", null, null, null, true, true,
                    false, false, true));
            households.write(aCase, household.withMembers(members), "孩子", Actor.OFFICE);
        });
        return aCase;
    }

    /** What the family bore for its illness becomes another sum. */
    public void illness(Case aCase, Money borne, Money insured) {
        illness(aCase, borne, insured, null);
    }

    /** The same, on this paper. */
    void illness(Case aCase, Money borne, Money insured, @Nullable Bill paper) {
        does(Actor.OFFICE, () -> {
            Expense before = households.now(aCase).expenses().getFirst();
            households.write(
                    aCase,
                    households
                            .now(aCase)
                            .withExpenses(List.of(new Expense(
                                    before.id(),
                                    Household.WORKER,
                                    ExpenseKind.ILLNESS,
                                    "住院",
                                    before.from(),
                                    before.to(),
                                    borne,
                                    Money.ZERO,
                                    insured,
                                    false,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    paper,
                                    paper == null ? null : paper.on(),
                                    null))),
                    "更正",
                    Actor.OFFICE);
        });
    }

    /** The family earns so much a month after all. */
    public void earns(Case aCase, String wage) {
        does(Actor.OFFICE, () -> {
            YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
            households.write(
                    aCase,
                    households
                            .now(aCase)
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
                                    List.of()))),
                    "核实",
                    Actor.OFFICE);
        });
    }

    /** The file says that the family is on dibao. */
    public void onDibao(Case aCase) {
        does(Actor.OFFICE, () -> {
            Household household = households.now(aCase);
            var found = household.findings();
            households.write(
                    aCase,
                    household.withFindings(new Household.Findings(
                            true,
                            found.restructured(),
                            found.majorIllnessOrDisability(),
                            found.livingHardNow(),
                            found.mainCause(),
                            found.causeDescription(),
                            found.exclusions())),
                    "低保",
                    Actor.OFFICE);
        });
    }

    public Actor reviewer(Place place) {
        return town.colleague(place.county(), "钱审核", Role.CENTRE_REVIEWER);
    }

    public Case caseNow(Case aCase) {
        return cases.byId(aCase.id());
    }

    private Case moved(Place place, Case aCase) {
        return as(Actor.OFFICE, () -> {
            jdbc.sql("update casework set organisation = :street where id = :id")
                    .param("street", place.street().number())
                    .param("id", aCase.id())
                    .update();
            jdbc.sql("update deadline set organisation = :street where case_id = :id")
                    .param("street", place.street().number())
                    .param("id", aCase.id())
                    .update();
            return cases.byId(aCase.id());
        });
    }

    public void filedOn(Case aCase, LocalDate on) {
        does(
                Actor.OFFICE,
                () -> jdbc.sql("update casework set filed_on = :on where id = :id")
                        .param("on", on)
                        .param("id", aCase.id())
                        .update());
    }

    // Plans

    public Plan draft(Place place) {
        return as(place.clerk(), () -> plans.draft("第一批帮扶资金使用方案", place.clerk()));
    }

    public Plan now(Plan plan) {
        return as(Actor.OFFICE, () -> plans.get(plan.id()));
    }

    public List<PlanLine> lines(Plan plan) {
        return as(Actor.OFFICE, () -> plans.lines(plan.id()));
    }

    public void put(Place place, Plan plan, Case... chosen) {
        put(place, plan, null, chosen);
    }

    public void put(Place place, Plan plan, @Nullable Long fund, Case... chosen) {
        List<Long> ids = java.util.Arrays.stream(chosen).map(Case::id).toList();
        does(
                place.clerk(),
                () -> plans.put(plan.id(), now(plan).version(), ids, Optional.ofNullable(fund), place.clerk()));
    }

    public void special(Place place, Plan plan, Case aCase, String amount, @Nullable Long fund) {
        does(
                place.clerk(),
                () -> plans.special(
                        plan.id(),
                        now(plan).version(),
                        String.valueOf(aCase.fileNumber()),
                        Money.parse(amount),
                        "三次手术，自费药占一半",
                        Optional.ofNullable(fund),
                        place.clerk()));
    }

    public void submit(Place place, Plan plan) {
        does(place.clerk(), () -> plans.submit(plan.id(), now(plan).version()));
    }

    public void confirm(Place place, Plan plan) {
        does(place.bookkeeper(), () -> plans.confirm(plan.id(), now(plan).version(), place.bookkeeper()));
    }

    /** Drafted, submitted, confirmed. */
    public Plan proposed(Place place, Case... chosen) {
        Plan plan = draft(place);
        put(place, plan, chosen);
        submit(place, plan);
        confirm(place, plan);
        return now(plan);
    }

    /** A meeting of the day decides it. */
    public void pass(Place place, Plan plan) {
        long meeting = meeting(place);
        does(place.chair(), () -> plans.pass(plan.id(), meeting, clock.today(), "方案区总工会 第1次会议"));
    }

    public void sendBack(Place place, Plan plan) {
        does(place.chair(), () -> plans.sendBack(plan.id(), "请再核对一户"));
    }

    long meeting(Place place) {
        return as(
                place.chair(),
                () -> jdbc.sql("""
                        insert into meeting (organisation, year, ordinal, held_on, expected, place, state)
                        select :county, :year, coalesce(max(ordinal), 0) + 1, :on, 7, '会议室', 'PREPARED'
                          from meeting where organisation = :county and year = :year
                        returning id
                        """)
                        .param("county", place.county().number())
                        .param("year", clock.today().getYear())
                        .param("on", clock.today())
                        .query(Long.class)
                        .single());
    }

    public List<TakenOff> takenOff(Plan plan) {
        return as(Actor.OFFICE, () -> plans.takenOff(plan.id()));
    }
}
