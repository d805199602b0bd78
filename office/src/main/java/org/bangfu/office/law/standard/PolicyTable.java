package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.FormerPlace;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.contract.Regulation;
import org.bangfu.contract.Version;
import org.bangfu.contract.Versions;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.family.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy in force is put together from the program's files, or the version that followed them, the confirmed figures and the calendar
 * as far as it is out, and put together anew when another node or this one has confirmed one more.
 */
@Repository
class PolicyTable implements Policies {

    private final JdbcClient jdbc;
    private final StandardEntries entries;
    private final OfficeClock clock;
    private final Determiner first;
    private final AtomicReference<Held> held;
    private final ConcurrentMap<String, Determiner> earlier = new ConcurrentHashMap<>();

    PolicyTable(JdbcClient jdbc, StandardEntries entries, OfficeClock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
        this.first = founded().orElseGet(Determiner::shipped);
        this.held = new AtomicReference<>(new Held("", first.calendar(), Versions.only(first)));
    }

    /** @param confirmed which figures and versions it has beyond the program's: how many, and the sums of their numbers */
    private record Held(String confirmed, WorkdayCalendar calendar, Versions versions) {}

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Version today() {
        return versions().on(clock.today());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Determiner now() {
        return Policies.readable(today());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Determiner on(LocalDate applied) {
        return Policies.readable(versions().on(applied));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Determiner own() {
        return on(LocalDate.MIN);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Versions versions() {
        String confirmed = jdbc.sql("""
                        select (select count(*) || ':' || coalesce(sum(entry), 0) from standard_answer where confirmed)
                               || '/' ||
                               (select count(*) || ':' || coalesce(sum(id), 0) from policy_standing where confirmed)
                        """).query(String.class).single();
        WorkdayCalendar calendar = clock.workdays();
        Held now = held.get();
        if (!now.confirmed().equals(confirmed) || now.calendar() != calendar) {
            now = new Held(confirmed, calendar, versions(confirmed(0), calendar));
            held.set(now);
        }
        return now.versions();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Versions versionsWithout(StandardEntry figure) {
        return versions(confirmed(figure.id()), clock.workdays());
    }

    private Versions versions(List<Standard> figures, WorkdayCalendar calendar) {
        Determiner own = first.with(figures, calendar);
        List<Version> later = jdbc.sql("select from_day, version, policy from policy_standing where confirmed")
                .query((row, _) -> Version.of(
                        Objects.requireNonNull(row.getObject("from_day", LocalDate.class)),
                        row.getString("version"),
                        new PolicyFiles(
                                row.getBytes("policy"),
                                own.files().standards(),
                                own.files().workdays())))
                .list();
        return Versions.of(own, later);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<StandardEntry> figures() {
        return entries.all().stream()
                .filter(entry -> entry.answer() != null && entry.answer().confirmed())
                .toList();
    }

    /**
     * In the order they were confirmed, so that a correction of the same day comes after what it corrects.
     *
     * @param except an entry to leave out; 0 leaves none out
     */
    private List<Standard> confirmed(long except) {
        return jdbc.sql("""
                        select e.kind, e.locality, e.from_day, e.amount, e.document
                          from standard_entry e
                          join standard_answer a on a.entry = e.id and a.confirmed
                         where e.id <> :except
                         order by a.answered_at, e.id
                        """)
                .param("except", except)
                .query(PolicyTable::standard)
                .list();
    }

    private static Standard standard(ResultSet row, int index) throws SQLException {
        return new Standard(
                StandardKind.valueOf(row.getString("kind")),
                FormerPlace.today(Place.parse(row.getString("locality"))),
                row.getDate("from_day").toLocalDate(),
                row.getLong("amount"),
                Standard.Status.OFFICIAL,
                row.getString("document"));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Determiner> of(String sha256) {
        Optional<Determiner> known = Stream.concat(
                        held.get().versions().sound().stream().map(Version.Sound::policy), Stream.of(first))
                .filter(policy -> policy.policy().sha256().equals(sha256))
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        Determiner before = earlier.get(sha256);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Determiner> kept = kept(sha256).flatMap(PolicyTable::read);
        kept.ifPresent(policy -> earlier.put(sha256, policy));
        return kept;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PolicyFiles> files(String sha256) {
        return first.policy().sha256().equals(sha256) ? Optional.of(first.files()) : kept(sha256);
    }

    /** What this installation was founded with, where it is not the program's own. */
    private Optional<Determiner> founded() {
        return jdbc.sql("select policy, standards, workdays from own_policy")
                .query(PolicyTable::files)
                .optional()
                .map(files ->
                        read(files).orElseThrow(() -> new IllegalStateException("own policy can no longer be read")));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Regulation> regulation() {
        return jdbc.sql("select regulation from own_policy")
                .query((row, _) -> Optional.ofNullable(row.getString(1)).map(Regulation::of))
                .optional()
                .orElseGet(() -> Optional.of(Regulation.shipped()));
    }

    private static PolicyFiles files(ResultSet row, int index) throws SQLException {
        return new PolicyFiles(row.getBytes("policy"), row.getBytes("standards"), row.getBytes("workdays"));
    }

    private Optional<PolicyFiles> kept(String sha256) {
        return jdbc.sql("select policy, standards, workdays from policy_version where sha256 = :sha")
                .param("sha", sha256)
                .query(PolicyTable::files)
                .optional();
    }

    private static Optional<Determiner> read(PolicyFiles files) {
        try {
            return Optional.of(Determiner.of(files));
        } catch (PolicyRefused _) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(Determiner policy) {
        PolicyFiles files = policy.files();
        jdbc.sql("""
                        insert into policy_version (sha256, policy, standards, workdays, kept_at)
                        values (:sha, :policy, :standards, :workdays, :at)
                        on conflict (sha256) do nothing
                        """)
                .param("sha", policy.policy().sha256())
                .param("policy", files.policy())
                .param("standards", files.standards())
                .param("workdays", files.workdays())
                .param("at", Timestamp.from(clock.now()))
                .update();
    }
}
