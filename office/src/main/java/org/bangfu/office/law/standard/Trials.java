package org.bangfu.office.law.standard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.bangfu.contract.Determiner;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.law.standard.FamiliesOnFile.Filed;
import org.bangfu.office.law.standard.SecondPerson.Matter;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new version tried on the families on file before anyone confirms it (M22). What came out is kept with it and never changed. */
@Service
class Trials {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Policies policies;
    private final Optional<FamiliesOnFile> families;
    private final SecondPerson second;
    private final Journal journal;
    private final OfficeClock clock;

    Trials(
            JdbcClient jdbc,
            Proposals proposals,
            Policies policies,
            Optional<FamiliesOnFile> families,
            SecondPerson second,
            Journal journal,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.policies = policies;
        this.families = families;
        this.second = second;
        this.journal = journal;
        this.clock = clock;
    }

    /** Draws the families and leaves the reckoning to {@link TryPolicies}. */
    @Transactional
    long begin(long proposal, TrialForm.Typed typed, Actor by) {
        second.refuseOtherThanCity(Matter.POLICY, by);
        Proposal tried = proposals.get(proposal);
        if (!tried.open()) {
            throw Refusal.by("M22", "这一版已经处理过了，不再试算。");
        }
        if (of(proposal).stream().anyMatch(trial -> !trial.ended())) {
            throw Refusal.by("M22", "这一版正在试算，请等它算完。");
        }
        List<Long> drawn = draw(typed, by);
        Determiner before = proposals.before(tried.from());
        Determiner after = Policies.readable(proposals.version(proposal));
        policies.keep(before);
        policies.keep(after);
        long id = jdbc.sql("""
                        insert into policy_trial (proposal, seed, size, before, after, account, entered_by, entered_at)
                        values (:proposal, :seed, :size, :before, :after, :account, :by, :at)
                        returning id
                        """)
                .param("proposal", proposal)
                .param("seed", typed.seed())
                .param("size", typed.size())
                .param("before", before.policy().sha256())
                .param("after", after.policy().sha256())
                .param("account", by.account())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into policy_trial_family (trial, position, case_id)
                        select :trial, position, case_id
                          from unnest(:cases::bigint[]) with ordinality as drawn (case_id, position)
                        """)
                .param("trial", id)
                .param("cases", drawn.toArray(Long[]::new))
                .update();
        journal.did("试算政策新版", tried.subject() + "，" + drawn.size() + " 户");
        return id;
    }

    private List<Long> draw(TrialForm.Typed typed, Actor by) {
        var all = new ArrayList<>(
                families.map(live -> live.within(by.territory())).orElse(List.of()));
        if (all.isEmpty()) {
            throw Refusal.at("size", "还没有在册的档案，无从试算。");
        }
        if (typed.size() == null || typed.size() >= all.size()) {
            return all;
        }
        Collections.shuffle(all, new Random(typed.seed()));
        return all.subList(0, typed.size()).stream().sorted().toList();
    }

    /** Reckons the next families of a trial that has not ended; acts as the office. @return whether there was anything to do */
    @Transactional
    boolean further() {
        Optional<Trial> running = trials("where e.trial is null", "order by t.id limit 1");
        if (running.isEmpty()) {
            return false;
        }
        Trial trial = running.get();
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(221, :trial)")
                .param("trial", Math.toIntExact(trial.id()))
                .query(Boolean.class)
                .single();
        if (!alone) {
            return false;
        }
        List<Drawn> next = jdbc.sql("""
                        select position, case_id from policy_trial_family
                         where trial = :trial
                           and position > (select coalesce(max(position), 0) from policy_trial_outcome where trial = :trial)
                         order by position limit :most
                        """)
                .param("trial", trial.id())
                .param("most", AT_ONCE)
                .query((row, _) -> new Drawn(row.getInt("position"), row.getLong("case_id")))
                .list();
        Optional<VersionComparison> both = policies.of(trial.before())
                .flatMap(before -> policies.of(trial.after()).map(after -> new VersionComparison(before, after)));
        for (Drawn one : next) {
            keep(
                    trial,
                    one,
                    both.map(beside -> beside.of(families.orElseThrow().document(one.caseId())))
                            .orElse(NOT_READ));
        }
        if (next.size() < AT_ONCE) {
            jdbc.sql("insert into policy_trial_end (trial, ended_at) values (:trial, :at) on conflict do nothing")
                    .param("trial", trial.id())
                    .param("at", Timestamp.from(clock.now()))
                    .update();
        }
        return true;
    }

    /** The program was changed while a trial ran. */
    private static final VersionComparison.Outcome NOT_READ = new VersionComparison.Outcome.LeftOut("两版中有一版现在读不出来");

    record Drawn(int position, long caseId) {}

    private void keep(Trial trial, Drawn one, VersionComparison.Outcome outcome) {
        switch (outcome) {
            case VersionComparison.Outcome.LeftOut left ->
                keep(trial, one, null, null, NOTHING, NOTHING, null, left.because());
            case VersionComparison.Outcome.Compared compared ->
                keep(
                        trial,
                        one,
                        compared.before().category(),
                        compared.after().category(),
                        VersionComparison.plan(compared.before()),
                        VersionComparison.plan(compared.after()),
                        compared.why(),
                        null);
        }
    }

    private static final List<Long> NOTHING = List.of(0L, 0L, 0L, 0L);

    private void keep(
            Trial trial,
            Drawn one,
            @Nullable Category before,
            @Nullable Category after,
            List<Long> planBefore,
            List<Long> planAfter,
            @Nullable String why,
            @Nullable String leftOut) {
        jdbc.sql("""
                        insert into policy_trial_outcome (trial, position, case_id, category_before, category_after, before_fen,
                                                          after_fen, why, left_out)
                        values (:trial, :position, :case, :before, :after, :beforeFen, :afterFen, :why, :leftOut)
                        """)
                .param("trial", trial.id())
                .param("position", one.position())
                .param("case", one.caseId())
                .param("before", before == null ? null : before.name())
                .param("after", after == null ? null : after.name())
                .param("beforeFen", planBefore.toArray(Long[]::new))
                .param("afterFen", planAfter.toArray(Long[]::new))
                .param("why", why)
                .param("leftOut", leftOut)
                .update();
    }

    Trial get(long proposal, long id) {
        return trials("where t.id = %d and t.proposal = %d".formatted(id, proposal), "")
                .orElseThrow(() -> new NotFound("这次试算"));
    }

    /** The newest first. */
    List<Trial> of(long proposal) {
        return list("where t.proposal = " + proposal, "order by t.id desc");
    }

    private Optional<Trial> trials(String where, String order) {
        return list(where, order).stream().findFirst();
    }

    private List<Trial> list(String where, String order) {
        return jdbc.sql("""
                        select t.*, e.ended_at,
                               (select count(*) from policy_trial_family f where f.trial = t.id) as drawn,
                               (select count(*) from policy_trial_outcome o where o.trial = t.id) as done
                          from policy_trial t
                          left join policy_trial_end e on e.trial = t.id
                        """ + where + " " + order).query(Trials::row).list();
    }

    private static Trial row(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        int size = row.getInt("size");
        return new Trial(
                row.getLong("id"),
                row.getLong("proposal"),
                row.getLong("seed"),
                size == 0 ? null : size,
                row.getInt("drawn"),
                row.getInt("done"),
                row.getString("before"),
                row.getString("after"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    /** What came out, of the families the reader may see. */
    TrialReport report(long id) {
        List<Long> tried = jdbc.sql("select case_id from policy_trial_outcome where trial = :trial")
                .param("trial", id)
                .query((row, _) -> row.getLong("case_id"))
                .list();
        Map<Long, Filed> seen = families.map(onFile -> onFile.seen(tried)).orElse(Map.of());
        return new TrialReport(jdbc.sql("""
                        select * from policy_trial_outcome
                         where trial = :trial and case_id = any(:seen)
                         order by position
                        """)
                .param("trial", id)
                .param("seen", seen.keySet().toArray(Long[]::new))
                .query((row, _) -> TrialReport.Line.of(row, Objects.requireNonNull(seen.get(row.getLong("case_id")))))
                .list());
    }
}
