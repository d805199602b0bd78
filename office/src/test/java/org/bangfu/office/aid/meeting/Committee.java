package org.bangfu.office.aid.meeting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.office.Town;
import org.bangfu.office.aid.plan.PlanState;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counties of their own for tests of meetings, with a chair, and plans that stand where a test wants them. */
@Component
public class Committee {

    /** Another one than the town's. */
    private static final long CITY = 34_05_00_0000_0000L;

    private static final AtomicInteger COUNTIES = new AtomicInteger(1);
    private static final AtomicInteger PLANS = new AtomicInteger(1);

    private final Town town;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Committee(
            Town town,
            Organisations organisations,
            OfficeClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.town = town;
        this.organisations = organisations;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A county nobody met in yet. */
    public record County(Organisation union, Actor chair, Actor clerk, Actor bookkeeper) {}

    public County county() {
        town.build();
        int n = COUNTIES.getAndIncrement();
        var union = new Organisation(CITY + n * 1_0000_0000L, Level.COUNTY, "试" + n + "区总工会", "试" + n, "地方");
        Acting.as(Actor.OFFICE, () -> transaction.executeWithoutResult(status -> organisations.found(union)));
        return new County(
                union,
                town.colleague(union, "许国平", Role.CHAIR),
                town.colleague(union, "吴倩", Role.CENTRE_CLERK),
                town.colleague(union, "何敏", Role.BOOKKEEPER));
    }

    /** A plan without lines, drafted by the county's clerk this year. */
    public long plan(County county, PlanState state) {
        return plan(county, state, county.clerk(), clock.today());
    }

    public long plan(County county, PlanState state, Actor drafter, LocalDate on) {
        boolean checked = state == PlanState.PROPOSED || state == PlanState.DECIDED;
        return as(
                county.chair(),
                () -> jdbc.sql("""
                        insert into plan (number, organisation, year, title, state, drafted_by, drafter, drafted_on,
                                          checked_by, checker, checked_on)
                        values (:number, :union, :year, '第一批使用方案', :state, :by, :drafter, :on, :checkedBy, :checker, :checkedOn)
                        returning id
                        """)
                        .param("number", "%s-方案-%d".formatted(county.union().shortName(), PLANS.getAndIncrement()))
                        .param("union", county.union().number())
                        .param("year", on.getYear())
                        .param("state", state.name())
                        .param("by", drafter.account())
                        .param("drafter", drafter.name())
                        .param("on", on)
                        .param("checkedBy", checked ? county.bookkeeper().account() : null)
                        .param("checker", checked ? county.bookkeeper().name() : null)
                        .param("checkedOn", checked ? on : null)
                        .query(Long.class)
                        .single());
    }

    /** The plan goes where it goes, past its own book. */
    void stands(County county, long plan, PlanState state) {
        as(
                county.chair(),
                () -> jdbc.sql("update plan set state = :state where id = :plan")
                        .param("state", state.name())
                        .param("plan", plan)
                        .update());
    }

    PlanState state(County county, long plan) {
        return PlanState.valueOf(as(
                county.chair(),
                () -> jdbc.sql("select state from plan where id = :plan")
                        .param("plan", plan)
                        .query(String.class)
                        .single()));
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
