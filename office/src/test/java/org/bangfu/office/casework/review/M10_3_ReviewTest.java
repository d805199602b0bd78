package org.bangfu.office.casework.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Review.Fault;
import org.bangfu.office.casework.review.Review.Point;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** M10(3): the county reviews what was passed on; doubt needs its own visit; M10(4): who is refused is told why. */
@OfficeTest
class M10_3_ReviewTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep door;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Reviews reviews;

    Actor reviewer;

    @BeforeEach
    void reviewer() {
        reviewer = town.jinghu(Role.CENTRE_REVIEWER);
    }

    private Case pass(Case family, Actor by) {
        return Acting.as(
                by,
                () -> desk.pass(family.number(), families.now(family, by).version(), Category.DEEP, "材料齐，情况属实。", by));
    }

    @Test
    void aVisitedFamilyPassesOnToMatching() {
        Case visited = door.visited(families.poor());
        assertThat(pass(visited, reviewer).state()).isEqualTo(State.REVIEWED);
        assertThat(families.as(reviewer, () -> reviews.standing(visited.id()))).isPresent();
    }

    @Test
    void whoVisitedDoesNotReview() {
        Actor both = town.colleague(Town.ZHELU, "孙两职", Role.GRASSROOTS_CLERK);
        Case visited = door.visited(families.poor());
        assertThatThrownBy(() -> pass(visited, both)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDoubtfulOneWaitsForTheCountysVisit() {
        Case visited = door.visited(families.poor());
        Acting.as(
                reviewer,
                () -> desk.doubt(
                        visited.number(), families.now(visited, reviewer).version(), true, "邻居说法不一", reviewer));
        assertThatThrownBy(() -> pass(visited, reviewer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("存疑");
        door.visitedByCounty(visited);
        assertThat(pass(visited, reviewer).state()).isEqualTo(State.REVIEWED);
    }

    @Test
    void sentBackPointByPoint() {
        Case visited = door.visited(families.poor());
        var points = List.of(new Point(Fault.INCOME, "缺配偶的工资流水"), new Point(Fault.VISIT, "没有拍住房照片"));
        Case back = Acting.as(
                reviewer,
                () -> desk.sendBack(
                        visited.number(), families.now(visited, reviewer).version(), points, reviewer));
        assertThat(back.state()).isEqualTo(State.SUBMITTED);
        assertThat(families.as(reviewer, () -> reviews.of(visited.id()))
                        .getFirst()
                        .points())
                .isEqualTo(points);
    }

    @Test
    void aFamilyThatFitsCannotBeRefused() {
        Case visited = door.visited(families.poor());
        assertThatThrownBy(() -> refuse(visited)).isInstanceOf(Refusal.class).hasMessageContaining("深度困难");
    }

    @Test
    void aFamilyThatDoesNotFitGetsTheLetterWithArticlesAndAMonth() {
        Case visited = door.visited(families.wellOff());
        assertThat(refuse(visited).state()).isEqualTo(State.REFUSED);
        var letter = families.as(reviewer, () -> reviews.refusal(visited.id())).orElseThrow();
        assertThat(letter.grounds())
                .isNotEmpty()
                .allMatch(ground -> ground.article().startsWith("《实施办法》第"));
        assertThat(letter.objectUntil()).isAfterOrEqualTo(letter.toldOn().plusMonths(1));
        assertThat(letter.county()).isEqualTo("镜湖区总工会");
    }

    private Case refuse(Case family) {
        return Acting.as(
                reviewer,
                () -> desk.refuse(
                        family.number(), families.now(family, reviewer).version(), "收入高于标准。", reviewer));
    }

    @Test
    void articlesAreWrittenAsTheRegulationCountsThem() {
        assertThat(Article.inWords("M7(5)")).isEqualTo("《实施办法》第七条第（5）项");
        assertThat(Article.inWords("M6(2)(7)")).isEqualTo("《实施办法》第六条第（二）项第（7）目");
        assertThat(Article.inWords("M10(4)")).isEqualTo("《实施办法》第十条第（四）项");
    }
}
