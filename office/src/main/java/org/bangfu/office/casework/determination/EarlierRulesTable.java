package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Engine;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.Determination;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks kept documents of the engine that decided and of today's, without opening a family. */
@Repository
@Transactional(readOnly = true)
class EarlierRulesTable implements EarlierRules {

    private static final int AT_ONCE = 500;
    private static final long ANY = 0;

    private final JdbcClient jdbc;
    private final ObjectProvider<GrantedAid> granted;
    private final Engines engines;
    private final Policies policies;
    private final OfficeClock clock;

    EarlierRulesTable(
            JdbcClient jdbc,
            ObjectProvider<GrantedAid> granted,
            Engines engines,
            Policies policies,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.granted = granted;
        this.engines = engines;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<OtherRules> differing(Territory territory, LocalDate decisionDate) {
        var found = new ArrayList<OtherRules>();
        var asking = new Asking();
        long last = 0;
        List<Kept> some;
        do {
            some = next(territory, ANY, last);
            for (Kept kept : some) {
                asking.difference(kept, decisionDate).ifPresent(found::add);
                last = kept.caseId();
            }
        } while (some.size() == AT_ONCE);
        return found;
    }

    @Override
    public List<OtherRules> differing(long caseId, LocalDate decisionDate) {
        return next(Territory.EVERYWHERE, caseId, 0).stream()
                .flatMap(kept -> new Asking().difference(kept, decisionDate).stream())
                .toList();
    }

    /** One round of questions: each engine is opened by each policy once. */
    private final class Asking {

        private final Map<By, Optional<UnaryOperator<byte[]>>> earlier = new HashMap<>();

        Optional<OtherRules> difference(Kept kept, LocalDate on) {
            Determiner today = policies.of(kept.policy()).orElse(null);
            UnaryOperator<byte[]> then = earlier.computeIfAbsent(new By(kept.engine(), kept.policy()), this::engine)
                    .orElse(null);
            if (today == null || then == null) {
                return Optional.empty();
            }
            List<Granted> grants = grants(kept.caseId());
            // What is beside the standard no document of theirs could say: they would have counted it like any other
            // grant.
            String asThen = ContractDocument.again(
                    kept.input(),
                    on,
                    grants.stream()
                            .map(grant -> new Granted(grant.kind(), grant.on(), grant.amount(), grant.service(), false))
                            .toList());
            String before = new String(then.apply(asThen.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
            Determination after = determined(today, ContractDocument.again(kept.input(), on, grants));
            if (after == null || Replay.refused(before)) {
                return Optional.empty();
            }
            Determined earlierAnswer = Determined.of(0, on, asThen, before, kept.policy(), clock.now());
            return same(earlierAnswer, after) ? Optional.empty() : Optional.of(kept.otherwise(earlierAnswer, after));
        }

        private Optional<UnaryOperator<byte[]>> engine(By by) {
            return engines.of(by.engine())
                    .flatMap(asking -> policies.files(by.policy()).flatMap(files -> {
                        try {
                            return Optional.of(asking.by(files));
                        } catch (IllegalArgumentException unread) {
                            return Optional.empty(); // verify names it
                        }
                    }));
        }
    }

    private static @Nullable Determination determined(Determiner policy, String document) {
        return switch (policy.determine(document)) {
            case Answer.Determined determined -> determined.determination();
            case Answer.Refused _ -> null;
        };
    }

    private static boolean same(Determined before, Determination after) {
        return before.category() == after.category() && before.plan().equals(after.plan());
    }

    private List<Granted> grants(long caseId) {
        @Nullable GrantedAid aid = granted.getIfAvailable();
        return aid == null ? List.of() : aid.to(caseId);
    }

    private record By(String engine, String policy) {}

    private record Kept(
            long caseId,
            String number,
            @Nullable String fileNumber,
            State state,
            long organisation,
            String applicantName,
            String engine,
            Determined determined) {

        String input() {
            return determined.input();
        }

        String policy() {
            return determined.policy();
        }

        OtherRules otherwise(Determined before, Determination after) {
            return new OtherRules(
                    caseId, number, fileNumber, state, organisation, applicantName, determined, before, after);
        }
    }

    private List<Kept> next(Territory territory, long one, long after) {
        return jdbc.sql("""
                        select c.id as case_id, c.number, c.file_number, c.state, c.organisation, c.applicant_name, d.*
                          from casework c
                         cross join lateral (
                               select id as determination, decision_date, input, output, policy, engine, made_at
                                 from determination
                                where case_id = c.id
                                order by id desc
                                limit 1) d
                         where c.organisation between :from and :to
                           and (:one = 0 or c.id = :one)
                           and c.state in ('REVIEWED', 'MATCHED', 'ON_NOTICE', 'OBJECTED', 'FILED')
                           and d.engine <> :today
                           and c.id > :after
                         order by c.id
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("one", one)
                .param("today", Engine.VERSION)
                .param("after", after)
                .param("most", AT_ONCE)
                .query(EarlierRulesTable::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getLong("case_id"),
                row.getString("number"),
                row.getString("file_number"),
                State.valueOf(row.getString("state")),
                row.getLong("organisation"),
                row.getString("applicant_name"),
                row.getString("engine"),
                Determined.of(
                        row.getLong("determination"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getString("input"),
                        row.getString("output"),
                        row.getString("policy"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()));
    }
}
