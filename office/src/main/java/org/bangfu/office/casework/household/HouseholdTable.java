package org.bangfu.office.casework.household;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.casework.household.Places.Taken;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Moved;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.IdentityNumber;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents, each sealed with its dossier's key; the places their members take are {@link Places} (M16). */
@Repository
class HouseholdTable implements Households {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Vault vault;
    private final Places places;
    private final Cards cards;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;
    private final ObjectProvider<Cases> cases;

    /** {@code cases} moves with guards that read households, so it is looked up when needed. */
    HouseholdTable(
            JdbcClient jdbc,
            Dossiers dossiers,
            Vault vault,
            Places places,
            Cards cards,
            ApplicationEventPublisher events,
            OfficeClock clock,
            ObjectProvider<Cases> cases) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.vault = vault;
        this.places = places;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
        this.cases = cases;
    }

    @Override
    public Household now(Case aCase) {
        return read(aCase, """
                select document from family_version where case_id = :case order by number desc limit 1
                """).orElseGet(() -> Household.of(aCase.applicantName()));
    }

    /** What the family wrote itself: the last version of a draft, or of an application it was asked to complete. */
    @Override
    public Household declared(Case aCase) {
        return read(aCase, """
                select document from family_version
                 where case_id = :case and state in ('DRAFT', 'INCOMPLETE')
                 order by number desc limit 1
                """).orElseGet(() -> now(aCase));
    }

    @Override
    public Household at(Case aCase, int version) {
        return jdbc.sql("select document from family_version where case_id = :case and number = :number")
                .param("case", aCase.id())
                .param("number", version)
                .query(byte[].class)
                .optional()
                .map(bytes -> open(aCase, bytes))
                .orElseThrow(() -> new NotFound("这个版本的家庭情况"));
    }

    /** The join asks row-level security: the fingerprints alone are seen by all. */
    @Override
    public Optional<Long> caseOf(IdentityNumber identity) {
        return jdbc.sql("""
                        select c.id from family_member_once o join casework c on c.id = o.case_id where o.identity = :identity
                        """)
                .param("identity", vault.fingerprint(Purpose.IDENTITY, identity.value()))
                .query(Long.class)
                .optional();
    }

    @Override
    public Map<String, Long> casesOf(Collection<String> identities) {
        Map<String, String> asked = new HashMap<>();
        for (String identity : identities) {
            asked.put(HexFormat.of().formatHex(vault.fingerprint(Purpose.IDENTITY, identity)), identity);
        }
        Map<String, Long> found = new HashMap<>();
        jdbc.sql("""
                        select encode(o.identity, 'hex') as print, c.id
                          from family_member_once o
                          join casework c on c.id = o.case_id
                         where o.identity in (select decode(p, 'hex') from unnest(:prints::text[]) p)
                        """).param("prints", asked.keySet().toArray(String[]::new)).query(row -> {
            found.put(Objects.requireNonNull(asked.get(row.getString("print"))), row.getLong("id"));
        });
        return found;
    }

    @Override
    public List<Version> versions(Case aCase) {
        return jdbc.sql("""
                        select number, reason, made_by, made_at from family_version where case_id = :case order by number
                        """)
                .param("case", aCase.id())
                .query((row, i) -> new Version(
                        row.getInt("number"),
                        row.getString("reason"),
                        row.getString("made_by"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void write(Case locked, Household changed, String reason, Actor by) {
        var account = changed.account();
        if (locked.state() == State.DRAFT) {
            Places.of(changed);
            if (account != null) {
                cards.refuseOthers(locked.id(), account.card());
            }
        } else if (locked.state().live()) {
            events.publishEvent(new HouseholdWritten(locked, now(locked), changed));
            cards.keep(locked, account);
            places.take(locked, changed, locked.state() == State.INCOMPLETE ? Taken.CLASHES : Taken.IS_REFUSED);
        }
        boolean told = locked.state().live()
                && locked.state() != State.DRAFT
                && !now(locked).members().equals(changed.members());
        Instant now = clock.now();
        jdbc.sql("""
                        insert into family_version (case_id, number, document, reason, account, made_by, made_at, state)
                        select :case, coalesce(max(number), 0) + 1, :document, :reason, :account, :by, :at, :state
                          from family_version where case_id = :case
                        """)
                .param("case", locked.id())
                .param("document", dossiers.seal(locked.dossier(), Purpose.HOUSEHOLD, HouseholdDocument.write(changed)))
                .param("reason", reason)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("state", locked.state().name())
                .update();
        if (told) {
            events.publishEvent(new MembersChanged(locked.id()));
        }
    }

    private Optional<Household> read(Case aCase, String sql) {
        return jdbc.sql(sql)
                .param("case", aCase.id())
                .query(byte[].class)
                .optional()
                .map(bytes -> open(aCase, bytes));
    }

    private Household open(Case aCase, byte[] sealed) {
        return HouseholdDocument.read(dossiers.open(aCase.dossier(), Purpose.HOUSEHOLD, sealed));
    }

    /** The places of a family whose application has just been submitted. */
    void take(Case submitted) {
        Household household = now(submitted);
        cards.keep(submitted, household.account());
        places.take(submitted, household, Taken.CLASHES);
    }

    /** Submitted, a family takes its places; ended, it leaves them to others; wrongly ended, it takes them again, if nobody else did. */
    @EventListener
    void takeOrLeave(Moved moved) {
        if (!moved.to().live()) {
            places.leave(moved.caseId());
            cards.leave(moved.caseId());
        } else if (moved.step() == Step.SUBMIT) {
            take(cases.getObject().byId(moved.caseId()));
        } else if (!moved.from().live()) {
            Case back = cases.getObject().byId(moved.caseId());
            cards.keep(back, now(back).account());
            places.take(back, now(back), Taken.IS_REFUSED);
        }
    }
}
