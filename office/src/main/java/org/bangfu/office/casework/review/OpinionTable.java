package org.bangfu.office.casework.review;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.visit.Surveyed;
import org.bangfu.office.casework.visit.Visit;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.casework.visit.Visits;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Opinions as visits and reviews hold them, with the explanations in the database. */
@Repository
class OpinionTable implements Opinions {

    /** What says less explains nothing. */
    private static final int FEWEST = 10;

    private final JdbcClient jdbc;
    private final Visits visits;
    private final Reviews reviews;
    private final Determinations determinations;
    private final Dossiers dossiers;
    private final OfficeClock clock;

    OpinionTable(
            JdbcClient jdbc,
            Visits visits,
            Reviews reviews,
            Determinations determinations,
            Dossiers dossiers,
            OfficeClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.reviews = reviews;
        this.determinations = determinations;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Opinion> of(Case aCase) {
        var opinions = new ArrayList<Opinion>();
        for (Level level : Level.values()) {
            visits.latest(aCase, level).flatMap(OpinionTable::of).ifPresent(opinions::add);
        }
        reviews.standing(aCase.id()).flatMap(OpinionTable::of).ifPresent(opinions::add);
        return List.copyOf(opinions);
    }

    private static Optional<Opinion> of(Surveyed found) {
        Visit visit = found.visit();
        String step = visit.level() == Level.GRASSROOTS ? "初审" : "县区走访核查";
        return Optional.ofNullable(found.survey().opinion().suggestion())
                .map(suggested -> new Opinion(step, visit.visitors(), visit.on(), suggested));
    }

    private static Optional<Opinion> of(Review review) {
        return Optional.ofNullable(review.suggestion())
                .map(suggested -> new Opinion("审核", review.by(), review.on(), suggested));
    }

    /** Figures computed again later, for a plan for instance, ask for no other explanation while the category is the same. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Explained> explained(Case aCase) {
        return jdbc.sql("""
                        select e.words, e.made_by, e.office_day
                          from opinion_explained e join determination d on d.id = e.determination
                         where e.case_id = :case and d.category = :category
                         order by d.id desc
                         limit 1
                        """)
                .param("case", aCase.id())
                .param(
                        "category",
                        aCase.category() == null ? null : aCase.category().name())
                .query((row, index) -> new Explained(
                        new String(
                                dossiers.open(aCase.dossier(), Purpose.REVIEW, row.getBytes("words")),
                                StandardCharsets.UTF_8),
                        row.getString("made_by"),
                        row.getObject("office_day", LocalDate.class)))
                .optional();
    }

    @Override
    public void explain(Case locked, @Nullable String words, Actor by) {
        if (of(locked).stream().noneMatch(opinion -> opinion.differsFrom(locked.category()))
                || explained(locked).isPresent()) {
            return;
        }
        if (words == null || words.strip().length() < FEWEST) {
            throw Refusal.by("M10(4)", "explanation", "走访、审核的意见与认定不同，请写明为什么按认定办（至少 %d 个字）。".formatted(FEWEST));
        }
        jdbc.sql("""
                        insert into opinion_explained (determination, case_id, words, account, made_by, office_day, made_at)
                        values (:made, :case, :words, :account, :by, :today, :now)
                        """)
                .param("made", determinations.latest(locked).orElseThrow().id())
                .param("case", locked.id())
                .param(
                        "words",
                        dossiers.seal(
                                locked.dossier(), Purpose.REVIEW, words.strip().getBytes(StandardCharsets.UTF_8)))
                .param("account", by.account())
                .param("by", by.name())
                .param("today", clock.today())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
