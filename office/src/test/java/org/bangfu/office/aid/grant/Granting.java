package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.money.Money;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.aid.plan.Basis;
import org.bangfu.office.aid.plan.PlanPassed;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of 镜湖区 that pass a plan of one line, on any day, so that its grant arises as it always does. */
@Component
public class Granting {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Town town;
    private final Families families;
    private final GrantTable table;
    private final GrantChanger changer;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    Granting(
            Town town,
            Families families,
            GrantTable table,
            GrantChanger changer,
            OfficeClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher) {
        this.town = town;
        this.families = families;
        this.table = table;
        this.changer = changer;
        this.clock = clock;
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** A line of a plan as a meeting passes it. */
    public record Line(
            AidKind kind,
            String amount,
            long fund,
            @Nullable String reason,
            @Nullable Long determination) {

        public static Line of(AidKind kind, String amount, long fund) {
            return new Line(kind, amount, fund, null, null);
        }

        public Line beside(String reason) {
            return new Line(kind, amount, fund, reason, determination);
        }

        Basis basis() {
            if (reason == null) {
                return Basis.STANDARD;
            }
            return kind == AidKind.MEDICAL ? Basis.SPECIAL : Basis.OUTSIDE;
        }

        public Line on(long determination) {
            return new Line(kind, amount, fund, reason, determination);
        }
    }

    /** Answers the grant's number. */
    public long decided(Case aCase, LocalDate heldOn, Line line) {
        return asChair(() -> {
            Planned planned = planned(aCase, heldOn, line);
            publisher.publishEvent(new PlanPassed(
                    planned.plan(), meeting(heldOn), heldOn, "镜湖区总工会第%d次会议".formatted(NEXT.getAndIncrement())));
            return jdbc.sql("select id from aid_grant where plan_line = :line")
                    .param("line", planned.line())
                    .query(Long.class)
                    .single();
        });
    }

    /** A grant as a program of before wrote it: without a word of what it was given for. */
    long asBefore(Case aCase, LocalDate on, Line line) {
        return asChair(() -> {
            long grant = jdbc.sql("""
                            insert into aid_grant (case_id, organisation, county, kind, amount_fen, fund, year, plan_line, meeting, minute,
                                                   decided_on)
                            values (:case, :street, :county, :kind, :fen, :fund, :year, :line, :meeting, '旧会议', :on) returning id
                            """)
                    .param("case", aCase.id())
                    .param("street", aCase.organisation())
                    .param("county", Town.JINGHU.number())
                    .param("kind", line.kind().name())
                    .param("fen", Money.parse(line.amount()).fen())
                    .param("fund", line.fund())
                    .param("year", on.getYear())
                    .param("line", planned(aCase, on, line).line())
                    .param("meeting", meeting(on))
                    .param("on", on)
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into instalment (grant_id, position, amount_fen) values (:grant, 1, :fen)")
                    .param("grant", grant)
                    .param("fen", Money.parse(line.amount()).fen())
                    .update();
            return grant;
        });
    }

    private record Planned(long plan, long line) {}

    private Planned planned(Case aCase, LocalDate on, Line line) {
        long plan = jdbc.sql("""
                        insert into plan (number, organisation, year, title, state, drafted_by, drafter, drafted_on)
                        values ('镜湖-试-' || :n, :county, :year, '一户一议', 'DRAFT', :by, '吴', :on) returning id
                        """)
                .param("n", NEXT.getAndIncrement())
                .param("county", Town.JINGHU.number())
                .param("year", on.getYear())
                .param("by", town.jinghu(Role.CENTRE_CLERK).account())
                .param("on", on)
                .query(Long.class)
                .single();
        long planned = jdbc.sql("""
                        insert into plan_line (plan_id, case_id, determination, basis, kind, standard_fen, amount_fen, fund, reason)
                        values (:plan, :case, :determination, :basis, :kind, :fen, :fen, :fund, :reason) returning id
                        """)
                .param("plan", plan)
                .param("case", aCase.id())
                .param("determination", line.determination())
                .param("basis", line.basis().name())
                .param("kind", line.kind().name())
                .param("fen", Money.parse(line.amount()).fen())
                .param("fund", line.fund())
                .param("reason", line.reason())
                .query(Long.class)
                .single();
        return new Planned(plan, planned);
    }

    /** A meeting held on a day, signed whenever. */
    public long meeting(LocalDate heldOn) {
        return jdbc.sql("""
                        insert into meeting (organisation, year, ordinal, held_on, expected, place, state)
                        values (:county, 1901, :n, :on, 7, '会议室', 'PREPARED') returning id
                        """)
                .param("county", Town.JINGHU.number())
                .param("n", NEXT.getAndIncrement())
                .param("on", heldOn)
                .query(Long.class)
                .single();
    }

    /** A later meeting takes back what is unpaid of it. */
    public void withdraw(long grant) {
        ends(grant, GrantEvent.Kind.WITHDRAWN, now(grant).unpaid());
    }

    /** A later meeting takes so much of it back. */
    public void reduce(long grant, Money by) {
        ends(grant, GrantEvent.Kind.REDUCED, by);
    }

    private void ends(long grant, GrantEvent.Kind kind, Money ended) {
        asChair(() -> {
            Grant locked = changer.locked(grant);
            var decided = new GrantTable.Decided(meeting(clock.today()), "镜湖区总工会会议", clock.today());
            changer.change(
                    locked,
                    new GrantChanger.Change(kind, ended, null, decided, "核对有误"),
                    clock.today(),
                    town.jinghu(Role.CHAIR));
            return true;
        });
    }

    /** The answer from above: not agreed. */
    public void refusedByTheProvince(long grant) {
        asChair(() -> jdbc.sql("""
                        insert into grant_approval (grant_id, level, agreed, document, decided_on, entered_by, entered)
                        values (:grant, 'PROVINCE', false, '皖工函〔2026〕3号', :on, :by, '省')
                        """)
                .param("grant", grant)
                .param("on", clock.today())
                .param("by", town.jinghu(Role.UPPER_OFFICER).account())
                .update());
    }

    public Grant now(long grant) {
        return asChair(() -> table.get(grant).orElseThrow());
    }

    public <T> T asChair(Supplier<T> work) {
        return families.as(town.jinghu(Role.CHAIR), work);
    }
}
