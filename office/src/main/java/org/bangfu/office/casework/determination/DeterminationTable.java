package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Engine;
import org.bangfu.contract.Versions;
import org.bangfu.office.casework.determination.ContractDocument.Asked;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.casework.household.AidedItems;
import org.bangfu.office.casework.household.AidedItems.Aided;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.law.standard.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Determines with the policy in force and keeps what was asked and answered, byte for byte. */
@Repository
class DeterminationTable implements Determinations {

    private static final String COLUMNS = "id, decision_date, input, output, policy, made_at, made_by, family_version";

    private final JdbcClient jdbc;
    private final Households households;
    private final Organisations organisations;
    private final ObjectProvider<GrantedAid> granted;
    private final ObjectProvider<AidedItems> aided;
    private final Policies policies;
    private final OfficeClock clock;
    private final Certificates certificates;

    DeterminationTable(
            JdbcClient jdbc,
            Households households,
            Organisations organisations,
            ObjectProvider<GrantedAid> granted,
            ObjectProvider<AidedItems> aided,
            Policies policies,
            OfficeClock clock,
            Certificates certificates) {
        this.jdbc = jdbc;
        this.households = households;
        this.organisations = organisations;
        this.granted = granted;
        this.aided = aided;
        this.policies = policies;
        this.clock = clock;
        this.certificates = certificates;
    }

    @Override
    public Determined decide(Case locked, LocalDate decisionDate, Actor by) {
        Determined decided = preview(locked, decisionDate);
        policies.of(decided.policy()).ifPresent(policies::keep);
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        long id = jdbc.sql("""
                        insert into determination (case_id, family_version, decision_date, category, input, output, policy,
                                                   engine, account, made_by, made_at)
                        select :case, max(number), :on, :category, :input, :output, :policy, :engine, :account, :by, :at
                          from family_version where case_id = :case
                        returning id
                        """)
                .param("case", locked.id())
                .param("on", decisionDate)
                .param("category", decided.category().name())
                .param("input", decided.input())
                .param("output", decided.output())
                .param("policy", decided.policy())
                .param("engine", Engine.VERSION)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Determined made = Determined.of(id, decisionDate, decided.input(), decided.output(), decided.policy(), now);
        certificates.issue(locked, made, households.now(locked), by.name());
        return made;
    }

    /** The family as it stands, in the contract's words, were it decided on this day. */
    String document(Case aCase, LocalDate decisionDate) {
        Household household = households.now(aCase);
        return ContractDocument.of(household, asked(aCase, household, decisionDate));
    }

    @Override
    public Determined preview(Case aCase, LocalDate decisionDate) {
        return preview(aCase, decisionDate, policies.versions());
    }

    @Override
    public Determined preview(Case aCase, LocalDate decisionDate, Versions versions) {
        return bounds(aCase, decisionDate, versions).today();
    }

    @Override
    public Determined preview(Case aCase, Household supposed, LocalDate decisionDate) {
        return bounds(aCase, supposed, decisionDate, policies.versions()).today();
    }

    @Override
    public AidBounds bounds(Case aCase, LocalDate decisionDate) {
        return bounds(aCase, decisionDate, policies.versions());
    }

    private AidBounds bounds(Case aCase, LocalDate decisionDate, Versions versions) {
        return bounds(aCase, households.now(aCase), decisionDate, versions);
    }

    private AidBounds bounds(Case aCase, Household household, LocalDate decisionDate, Versions versions) {
        String input = ContractDocument.of(household, asked(aCase, household, decisionDate));
        Answer.Determined answer = PolicyObjections.determined(versions, input, household);
        String output = new String(Determiner.document(answer), StandardCharsets.UTF_8);
        String policy = answer.determination().policy().sha256();
        return AidBounds.of(Determined.of(0, decisionDate, input, output, policy, clock.now()), answer);
    }

    @Override
    public Optional<Determined> latest(Case aCase) {
        return jdbc.sql("select " + COLUMNS + " from determination where case_id = :case order by id desc limit 1")
                .param("case", aCase.id())
                .query(DeterminationTable::row)
                .optional();
    }

    @Override
    public Determined get(long id) {
        return jdbc.sql("select " + COLUMNS + " from determination where id = :id")
                .param("id", id)
                .query(DeterminationTable::row)
                .optional()
                .orElseThrow(() -> new NotFound("这份认定"));
    }

    /** On which version of the family a determination was made, and by whom. */
    Made made(long id) {
        return jdbc.sql("select family_version, made_by from determination where id = :id")
                .param("id", id)
                .query((row, i) -> new Made(row.getInt("family_version"), row.getString("made_by")))
                .single();
    }

    record Made(int familyVersion, String by) {}

    private Asked asked(Case aCase, Household household, LocalDate decisionDate) {
        LocalDate applied = aCase.submittedOn() == null ? decisionDate : aCase.submittedOn();
        @Nullable GrantedAid aid = granted.getIfAvailable();
        List<Granted> earlier = aid == null ? List.of() : aid.to(aCase.id());
        return new Asked(
                aCase.number(),
                applied,
                decisionDate,
                organisations.above(aCase.organisation(), Level.COUNTY).locality(),
                earlier,
                marks(aCase, household));
    }

    private Map<String, List<Aided>> marks(Case aCase, Household household) {
        @Nullable AidedItems marks = aided.getIfAvailable();
        return marks == null ? Map.of() : marks.of(aCase, household);
    }

    private static Determined row(ResultSet row, int index) throws SQLException {
        return Determined.of(
                row.getLong("id"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("input"),
                row.getString("output"),
                row.getString("policy"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
