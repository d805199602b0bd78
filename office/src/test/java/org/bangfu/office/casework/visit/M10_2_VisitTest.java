package org.bangfu.office.casework.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.visit.Survey.Opinion;
import org.bangfu.office.casework.visit.Visit.Level;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M10(2): two or more of the grassroots union's staff visit, fill in the form, sign, and pass on or explain. */
@OfficeTest
class M10_2_VisitTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep door;

    @Autowired
    VisitDesk desk;

    @Autowired
    VisitTable visits;

    @Autowired
    VisitsToConfirm today;

    @Autowired
    JdbcClient jdbc;

    Actor first;
    Actor second;

    @BeforeEach
    void colleagues() {
        first = town.jinghu(Role.GRASSROOTS_CLERK);
        second = town.secondVisitor();
    }

    @Test
    void twoColleaguesVisitAndPassTheFamilyOn() {
        Case family = families.poor();
        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), true);
        assertThat(families.now(family, first).state()).isEqualTo(State.SUBMITTED);
        assertThat(families.as(second, () -> today.lines(second)))
                .anyMatch(line -> line.path().equals("/cases/" + family.number() + "/visit"));

        Case visited = door.confirm(family, second);
        assertThat(visited.state()).isEqualTo(State.VISITED);
        assertThat(families.household(visited, first).findings().livingHardNow())
                .isTrue();
        Visit visit = families.as(first, () -> visits.of(family.id())).getFirst();
        assertThat(visit.confirmed()).isTrue();
        Survey survey = families.as(first, () -> visits.survey(visited, visit));
        assertThat(survey.signatures()).hasSize(2);
        assertThat(families.as(second, () -> today.lines(second)))
                .noneMatch(line -> line.path().contains(family.number()));
    }

    @Test
    void theSameVisitorTwiceIsRefused() {
        Case family = families.poor();
        assertThatThrownBy(
                        () -> door.prepare(family, Level.GRASSROOTS, first, first.account(), Doorstep.agreeing(), true))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence())
                                .isEqualTo("走访需要两名不同的工作人员，目前两栏都是" + first.name() + "。请改选第二名走访人。（M10(2)）"));
    }

    @Test
    void noDatabaseRowHoldsOnePersonTwiceEither() {
        Case family = families.poor();
        assertThatThrownBy(() -> families.as(
                        first,
                        () -> jdbc.sql("""
                        insert into visit (case_id, level, visited_on, first_visitor, first_name, second_visitor, second_name,
                               standing, agrees, survey, prepared_on, prepared_at)
                        values (:case, 'GRASSROOTS', current_date, :one, '甲', :one, '甲', 'PREPARED', true, '', current_date, now())
                        """)
                                .param("case", family.id())
                                .param("one", first.account())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyConfirmsForTheSecond() {
        Case family = families.poor();
        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), true);
        assertThatThrownBy(() -> door.confirm(family, first))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(second.name());
        Actor third = town.colleague(Town.ZHELU, "丁三", Role.GRASSROOTS_CLERK);
        assertThatThrownBy(() -> door.confirm(family, third)).isInstanceOf(Refusal.class);
    }

    @Test
    void relativesDoNotVisit() {
        Case family = families.poor();
        assertThatThrownBy(() ->
                        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("回避");
    }

    @Test
    void theSecondIsAColleagueOfTheSameUnion() {
        Case family = families.poor();
        long stranger = town.yijiang(Role.GRASSROOTS_CLERK).account();
        assertThatThrownBy(() -> door.prepare(family, Level.GRASSROOTS, first, stranger, Doorstep.agreeing(), true))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anotherCountySeesNothingOfIt() {
        Case family = families.poor();
        Actor stranger = town.yijiang(Role.GRASSROOTS_CLERK);
        assertThatThrownBy(() ->
                        door.prepare(family, Level.GRASSROOTS, stranger, second.account(), Doorstep.agreeing(), true))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFamilyThatDoesNotFitIsToldWhy() {
        Case family = families.poor();
        var refusing = new Opinion(false, null, "家里有两辆车，不符合第七条，已当面说明。");
        door.prepare(family, Level.GRASSROOTS, first, second.account(), refusing, true);
        assertThat(door.confirm(family, second).state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aRecordTakenBackCanBeWrittenAgain() {
        Case family = families.poor();
        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), true);
        assertThatThrownBy(() ->
                        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), true))
                .isInstanceOf(Refusal.class);
        Acting.as(
                second,
                () -> desk.takeBack(
                        family.number(), families.now(family, second).version(), "日期填错", second));
        door.prepare(family, Level.GRASSROOTS, first, second.account(), Doorstep.agreeing(), true);
        assertThat(door.confirm(family, second).state()).isEqualTo(State.VISITED);
    }
}
