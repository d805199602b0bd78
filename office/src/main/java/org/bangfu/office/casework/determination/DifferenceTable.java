package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Versions;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.GrantedAid.Granted;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.policy.Determination;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Asks kept documents again, without opening a family: they hold nothing by which a person could be known. */
@Repository
@Transactional(readOnly = true)
class DifferenceTable implements Differences {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ObjectProvider<GrantedAid> granted;

    DifferenceTable(JdbcClient jdbc, ObjectProvider<GrantedAid> granted) {
        this.jdbc = jdbc;
        this.granted = granted;
    }

    @Override
    public List<Difference> between(
            Territory territory, Instant madeBefore, LocalDate decisionDate, Versions before, Versions after) {
        var found = new ArrayList<Difference>();
        long last = 0;
        List<Kept> some;
        do {
            some = next(territory, madeBefore, last);
            for (Kept kept : some) {
                difference(kept, decisionDate, before, after).ifPresent(found::add);
                last = kept.caseId();
            }
        } while (some.size() == AT_ONCE);
        return found;
    }

    private Optional<Difference> difference(Kept kept, LocalDate on, Versions before, Versions after) {
        // most are not touched: they cost two short answers and no question for their grants
        if (!differ(ContractDocument.again(kept.input(), on, List.of()), before, after)) {
            return Optional.empty();
        }
        String document = ContractDocument.again(kept.input(), on, grants(kept.caseId()));
        Determination one = determine(before, document, false);
        Determination other = determine(after, document, false);
        return one == null || other == null || same(one, other)
                ? Optional.empty()
                : Optional.of(new Difference(
                        kept.caseId(),
                        kept.number(),
                        kept.fileNumber(),
                        kept.state(),
                        kept.organisation(),
                        kept.applicantName(),
                        Determined.of(
                                kept.determination(),
                                kept.decidedOn(),
                                kept.input(),
                                kept.output(),
                                kept.policy(),
                                kept.madeAt()),
                        one,
                        other));
    }

    private static boolean differ(String document, Versions before, Versions after) {
        Determination one = determine(before, document, true);
        Determination other = determine(after, document, true);
        return one != null && other != null && !same(one, other);
    }

    private static boolean same(Determination one, Determination other) {
        return one.category() == other.category() && one.plan().equals(other.plan());
    }

    private static @Nullable Determination determine(Versions versions, String document, boolean brief) {
        return switch (versions.determine(document.getBytes(StandardCharsets.UTF_8), brief)) {
            case Answer.Determined determined -> determined.determination();
            case Answer.Refused _ -> null;
        };
    }

    private List<Granted> grants(long caseId) {
        @Nullable GrantedAid aid = granted.getIfAvailable();
        return aid == null ? List.of() : aid.to(caseId);
    }

    private record Kept(
            long caseId,
            String number,
            @Nullable String fileNumber,
            State state,
            long organisation,
            String applicantName,
            long determination,
            LocalDate decidedOn,
            String input,
            String output,
            String policy,
            Instant madeAt) {}

    private List<Kept> next(Territory territory, Instant madeBefore, long after) {
        return jdbc.sql("""
                        select c.id as case_id, c.number, c.file_number, c.state, c.organisation, c.applicant_name, d.*
                          from casework c
                         cross join lateral (
                               select id as determination, decision_date, input, output, policy, made_at
                                 from determination
                                where case_id = c.id
                                order by id desc
                                limit 1) d
                         where c.organisation between :from and :to
                           and c.state in ('REVIEWED', 'MATCHED', 'ON_NOTICE', 'OBJECTED', 'FILED')
                           and d.made_at < :before
                           and c.id > :after
                         order by c.id
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", madeBefore.atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("most", AT_ONCE)
                .query(DifferenceTable::kept)
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
                row.getLong("determination"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("input"),
                row.getString("output"),
                row.getString("policy"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
