package org.bangfu.office.casework.review;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Deadline;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.review.Review.Fault;
import org.bangfu.office.casework.review.Review.Point;
import org.bangfu.office.casework.review.Review.Verdict;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Reviews and letters in the database; all words are sealed with the dossier's key. */
@Repository
class ReviewTable implements Reviews {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Dossiers dossiers;
    private final ObjectMapper json;
    private final OfficeClock clock;
    private final TimeLimitsInForce timeLimits;

    ReviewTable(
            JdbcClient jdbc,
            Cases cases,
            Dossiers dossiers,
            ObjectMapper json,
            OfficeClock clock,
            TimeLimitsInForce timeLimits) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.dossiers = dossiers;
        this.json = json;
        this.clock = clock;
        this.timeLimits = timeLimits;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Review> of(long caseId) {
        long dossier = cases.byId(caseId).dossier();
        return jdbc.sql("""
                        select id, verdict, account, made_by, words, office_day, suggestion from review
                         where case_id = :case
                         order by id desc
                        """)
                .param("case", caseId)
                .query((row, number) -> new Review(
                        row.getLong("id"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getLong("account"),
                        row.getString("made_by"),
                        row.getObject("office_day", LocalDate.class),
                        open(dossier, row.getBytes("words")),
                        points(dossier, row.getLong("id")),
                        suggestion(row.getString("suggestion"))))
                .list();
    }

    private static @Nullable Category suggestion(@Nullable String name) {
        return name == null ? null : Category.valueOf(name);
    }

    private List<Point> points(long dossier, long review) {
        return jdbc.sql("select fault, words from review_point where review = :review order by position")
                .param("review", review)
                .query((row, number) ->
                        new Point(Fault.valueOf(row.getString("fault")), open(dossier, row.getBytes("words"))))
                .list();
    }

    void add(Case locked, Verdict verdict, String words, List<Point> points, @Nullable Category suggestion, Actor by) {
        long review = jdbc.sql("""
                        insert into review (case_id, verdict, account, made_by, words, suggestion, office_day, made_at)
                        values (:case, :verdict, :account, :by, :words, :suggestion, :today, :now)
                        returning id
                        """)
                .param("case", locked.id())
                .param("verdict", verdict.name())
                .param("account", by.account())
                .param("by", by.name())
                .param("words", seal(locked.dossier(), words))
                .param("suggestion", suggestion == null ? null : suggestion.name())
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .query(Long.class)
                .single();
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql(
                            "insert into review_point (review, position, fault, words) values (:review, :position, :fault, :words)")
                    .param("review", review)
                    .param("position", i + 1)
                    .param("fault", points.get(i).fault().name())
                    .param("words", seal(locked.dossier(), points.get(i).words()))
                    .update();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refused> refusal(long caseId) {
        long dossier = cases.byId(caseId).dossier();
        return jdbc.sql("""
                        select id, letter, county, made_by, told_on, object_until, provisional from refusal
                         where case_id = :case
                         order by id desc
                         limit 1
                        """)
                .param("case", caseId)
                .query((row, number) -> {
                    // A day that was provisional is counted again by the calendar as it is out today.
                    LocalDate toldOn = row.getObject("told_on", LocalDate.class);
                    Deadline until = row.getBoolean("provisional")
                            ? clock.workdays().plusMonthsForARight(toldOn, timeLimits.of(TimeLimit.APPEAL, toldOn))
                            : Deadline.certain(row.getObject("object_until", LocalDate.class));
                    Letter letter = json.readValue(open(dossier, row.getBytes("letter")), Letter.class);
                    return new Refused(
                            row.getLong("id"),
                            letter.grounds(),
                            letter.words(),
                            row.getString("county"),
                            row.getString("made_by"),
                            row.getObject("told_on", LocalDate.class),
                            until.date(),
                            until.provisional(),
                            row.getBoolean("provisional") && !until.provisional());
                })
                .optional();
    }

    void addRefusal(
            Case refused, Letter letter, String county, Deadline until, @Nullable Long determination, String by) {
        jdbc.sql("""
                        insert into refusal (case_id, letter, county, made_by, told_on, object_until, provisional, determination,
                               made_at)
                        values (:case, :letter, :county, :by, :today, :until, :provisional, :determination, :now)
                        """)
                .param("case", refused.id())
                .param("letter", seal(refused.dossier(), json.writeValueAsString(letter)))
                .param("county", county)
                .param("by", by)
                .param("today", clock.today())
                .param("until", until.date())
                .param("provisional", until.provisional())
                .param("determination", determination)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private byte[] seal(long dossier, String words) {
        return dossiers.seal(dossier, Purpose.REVIEW, words.getBytes(StandardCharsets.UTF_8));
    }

    private String open(long dossier, byte[] sealed) {
        return new String(dossiers.open(dossier, Purpose.REVIEW, sealed), StandardCharsets.UTF_8);
    }

    /** What a letter of refusal says. */
    record Letter(List<Ground> grounds, String words) {

        Letter {
            grounds = List.copyOf(grounds);
        }
    }
}
