package org.bangfu.office.casework.review;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Deadlines;
import org.bangfu.office.casework.procedure.Due;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which new families the county visits itself: all doubtful ones, and as many drawn at random as half of the files need (M10(3)). */
@Service
@Transactional
class CountyVisits {

    private static final int SHOWN = 12;

    private static final int SEED_BYTES = 8;

    private final DrawTable table;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final OfficeClock clock;
    private final Journal journal;
    private final SecureRandom random = new SecureRandom();

    CountyVisits(
            DrawTable table,
            Cases cases,
            Deadlines deadlines,
            Organisations organisations,
            OfficeClock clock,
            Journal journal) {
        this.table = table;
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.clock = clock;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    Coverage coverage(Actor by) {
        return table.coverage(county(by), clock.today().getYear());
    }

    @Transactional(readOnly = true)
    List<Draw> draws(Actor by) {
        return table.draws(county(by), SHOWN);
    }

    /** Draws with a seed nobody knew before, once a day, and orders the visits. */
    Draw draw(Actor by) {
        Organisation county = county(by);
        Coverage coverage = table.coverage(county, clock.today().getYear());
        if (coverage.wanted() == 0) {
            throw Refusal.by(
                    "M10(3)",
                    coverage.among().isEmpty() ? "现在没有可以抽取的家庭：审核中的都已走访、存疑或抽中。" : "把存疑和已抽中的走访完，覆盖率就够一半了，不用再抽。");
        }
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        List<String> among =
                coverage.among().stream().map(Coverage.Candidate::number).toList();
        var draw = new Draw(clock.today(), seed, among, Draw.drawn(seed, among, coverage.wanted()), by.name());
        if (!table.insert(county, draw, clock.now())) {
            throw Refusal.by("M10(3)", "今天已经抽过一次，抽到谁就走访谁，不能重抽。");
        }
        draw.drawn().forEach(number -> order(number, seed, by));
        journal.did("抽取县区走访", county.name() + " " + draw.drawn().size() + " 户");
        return draw;
    }

    private void order(String number, String seed, Actor by) {
        Case found = cases.byNumber(number);
        Case noted = cases.note(
                cases.lock(number, found.version()), "抽中县区走访", by, Words.forStaff("随机抽取，种子 " + seed + "。走访核查后才能审核通过。"));
        deadlines.begin(noted, Due.COUNTY_VISIT);
    }

    private Organisation county(Actor by) {
        return organisations.above(by.organisation().number(), Level.COUNTY);
    }
}
