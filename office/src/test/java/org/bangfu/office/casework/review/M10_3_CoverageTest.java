package org.bangfu.office.casework.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.review.Coverage.Candidate;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(3): the county visits at least half of the new files itself, and all doubtful ones. */
@OfficeTest
class M10_3_CoverageTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep door;

    @Autowired
    CountyVisits visits;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    private static Coverage coverage(int filed, int visited, int underReview, int doubtful) {
        return new Coverage(
                2026,
                filed,
                visited,
                0,
                0,
                0,
                IntStream.range(0, underReview)
                        .mapToObj(i -> new Candidate(i, "镜湖-2026-" + i, "王小梅", 1, i < doubtful, false))
                        .toList());
    }

    @Test
    void halfIsEnoughAndOneLessIsNot() {
        assertThat(coverage(4, 2, 0, 0).enough()).isTrue();
        assertThat(coverage(5, 2, 0, 0).enough()).isFalse();
        assertThat(coverage(5, 2, 0, 0).percent()).isEqualTo(40);
        assertThat(coverage(0, 0, 0, 0).enough()).isTrue();
    }

    @Test
    void asManyAreDrawnAsHalfOfAllNeedsAndDoubtfulOnesCountFirst() {
        assertThat(coverage(4, 2, 4, 0).wanted()).isEqualTo(2);
        assertThat(coverage(4, 2, 4, 1).wanted()).isEqualTo(1);
        assertThat(coverage(4, 2, 4, 2).wanted()).isZero();
        assertThat(coverage(3, 1, 4, 0).wanted()).isEqualTo(3);
        assertThat(coverage(10, 0, 2, 0).wanted()).isEqualTo(2);
    }

    @Test
    void aDrawIsDrawnAgainFromItsSeed() {
        List<String> among =
                IntStream.range(0, 40).mapToObj(i -> "镜湖-2026-" + i).toList();
        List<String> drawn = Draw.drawn("a1", among, 7);
        assertThat(drawn).hasSize(7).doesNotHaveDuplicates().isSubsetOf(among);
        assertThat(Draw.drawn("a1", among.reversed(), 7)).isEqualTo(drawn);
        assertThat(Draw.drawn("a2", among, 7)).isNotEqualTo(drawn);
        assertThat(Draw.drawn("a1", among, 40)).containsExactlyInAnyOrderElementsOf(among);
    }

    /** The whole way: drawn once a day, visited before it passes. */
    @Test
    void whoIsDrawnIsVisitedBeforeTheReviewPasses() {
        for (int i = 0; i < 6; i++) {
            door.visited(families.poor());
        }
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        Draw draw = Acting.as(reviewer, () -> visits.draw(reviewer));
        assertThat(draw.drawn())
                .isEqualTo(Draw.drawn(draw.seed(), draw.among(), draw.drawn().size()));
        assertThatThrownBy(() -> Acting.as(reviewer, () -> visits.draw(reviewer)))
                .as("once a day, and only while there is somebody to draw")
                .isInstanceOf(Refusal.class);
        Case drawn = families.as(reviewer, () -> cases.byNumber(draw.drawn().getFirst()));
        assertThatThrownBy(() -> pass(drawn, reviewer)).hasMessageContaining("抽中");
        door.visitedByCounty(drawn);
        pass(drawn, reviewer);
        assertThat(Browser.as(port, reviewer).get("/county-visits").body())
                .contains(draw.seed(), draw.drawn().getFirst());
    }

    private Case pass(Case aCase, Actor by) {
        return Acting.as(
                by, () -> desk.pass(aCase.number(), families.now(aCase, by).version(), Category.DEEP, "情况属实。", by));
    }
}
