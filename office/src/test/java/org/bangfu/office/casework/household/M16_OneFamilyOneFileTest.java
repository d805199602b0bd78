package org.bangfu.office.casework.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One family, one file; what it declares is kept by version, sealed, and never edited (M16, M10(1)). */
@OfficeTest
class M16_OneFamilyOneFileTest {

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    Households households;

    @Autowired
    Clashes clashes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachChangeIsAVersionAndTheDeclaredOneStays() {
        Case aCase = families.in(State.DRAFT);
        Household declared = families.as(Actor.OFFICE, () -> households.now(aCase));
        Case visited = families.moved(aCase, State.VISITED);
        Household corrected = declared.withIncome(declared.income().subList(0, 1));
        families.as(Actor.OFFICE, () -> {
            households.write(visited, corrected, "核对后更正", Actor.OFFICE);
            assertThat(households.now(visited)).isEqualTo(corrected);
            assertThat(households.declared(visited)).isEqualTo(declared);
            assertThat(households.at(visited, 1)).isEqualTo(declared);
            assertThat(households.versions(visited))
                    .extracting(Households.Version::reason)
                    .containsExactly("本人填写", "核对后更正");
            return true;
        });
    }

    @Test
    void aDraftNobodyWroteInHoldsTheNameAlone() {
        Actor worker = town.worker("赵新");
        Case draft = families.as(worker, () -> cases.open(worker.account(), "赵新", Town.ZHELU.number()));
        assertThat(families.as(worker, () -> households.now(draft))).isEqualTo(Household.of("赵新"));
    }

    @Test
    void noVersionThatIsNotThere() {
        Case aCase = families.in(State.DRAFT);
        assertThatThrownBy(() -> families.as(Actor.OFFICE, () -> households.at(aCase, 9)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingOfTheFamilyCanBeReadInTheDatabase() {
        Case aCase = families.in(State.DRAFT);
        byte[] kept = families.as(
                Actor.OFFICE,
                () -> jdbc.sql("select document from family_version where case_id = :id")
                        .param("id", aCase.id())
                        .query(byte[].class)
                        .single());
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("王秀梅", "胃癌", "WAGE");
    }

    @Test
    void nobodyElsewhereSeesIt() {
        Case aCase = families.in(State.SUBMITTED);
        assertThat(families.as(town.yijiang(Role.CENTRE_CLERK), () -> households.versions(aCase)))
                .isEmpty();
    }

    @Test
    void anOfficialWhoAddsAMemberOfALiveFileIsToldWithoutWhose() {
        Household first = Families.nextFamily();
        families.in(State.FILED, first);
        Household second = Families.nextFamily();
        Case visited = families.in(State.VISITED, second);
        var members = new ArrayList<>(second.members().subList(0, 2));
        members.add(first.members().get(2));
        assertThatThrownBy(() -> families.as(Actor.OFFICE, () -> {
                    households.write(visited, second.withMembers(members), "补记家庭成员", Actor.OFFICE);
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("陈晓雨已经在另一份申请或档案里")
                .hasMessageNotContaining("王秀梅");
    }

    /** Only what was submitted occupies: a stranger in anybody's draft is blocked nowhere, and the writer learns nothing. */
    @Test
    void aDraftOccupiesNobodyAndTellsNothing() {
        Household first = Families.nextFamily();
        families.in(State.FILED, first);
        assertThatCode(() -> families.in(State.DRAFT, first.withAccount(null))).doesNotThrowAnyException();
        Household stranger = Families.nextFamily();
        families.in(State.DRAFT, stranger);
        Case hers = families.in(State.SUBMITTED, stranger);
        assertThat(families.as(Actor.OFFICE, () -> clashes.waiting(hers))).isEmpty();
    }

    @Test
    void twoSubmittedApplicationsClashUntilOneSideIsPutRight() {
        Household first = Families.nextFamily();
        Case holder = families.in(State.SUBMITTED, first);
        Household second = Families.nextFamily();
        var members = new ArrayList<>(second.members().subList(0, 2));
        members.add(first.members().get(2));
        Case newcomer = families.in(State.SUBMITTED, second.withMembers(members));
        var clash = families.as(Actor.OFFICE, () -> clashes.waiting(newcomer)).getFirst();
        var seen = families.as(town.jinghu(Role.CENTRE_CLERK), () -> clashes.open(clash))
                .orElseThrow();
        assertThat(seen.newcomer().number()).isEqualTo(newcomer.number());
        assertThat(seen.held().orElseThrow().number()).isEqualTo(holder.number());
        assertThat(seen.held().orElseThrow().named()).isEqualTo("陈晓雨（子女）");
        assertThat(families.as(town.yijiang(Role.CENTRE_CLERK), () -> clashes.open(clash)))
                .isEmpty();
        Case reviewing = families.moved(newcomer, State.VISITED);
        assertThatThrownBy(() -> families.as(town.jinghu(Role.CENTRE_REVIEWER), () -> {
                    Case locked = cases.lock(reviewing.number(), reviewing.version());
                    return cases.take(locked, Step.REVIEW, town.jinghu(Role.CENTRE_REVIEWER), Words.NONE);
                }))
                .hasMessageContaining("一个人只能算在一户");
        families.as(Actor.OFFICE, () -> {
            households.write(holder, first.withMembers(first.members().subList(0, 2)), "更正", Actor.OFFICE);
            return true;
        });
        assertThat(families.as(Actor.OFFICE, () -> clashes.waiting(newcomer))).isEmpty();
        Household third = Families.nextFamily();
        var again = new ArrayList<>(third.members().subList(0, 2));
        again.add(first.members().get(2));
        Case late = families.in(State.SUBMITTED, third.withMembers(again));
        assertThat(families.as(
                                Actor.OFFICE,
                                () -> clashes.open(clashes.waiting(late).getFirst()))
                        .orElseThrow()
                        .held()
                        .orElseThrow()
                        .number())
                .isEqualTo(newcomer.number());
    }

    @Test
    void whoOnlyIsListedButDoesNotLiveThereMayHaveAFileOfHisOwn() {
        Household first = Families.nextFamily();
        var away = new ArrayList<>(first.members().subList(0, 2));
        Member son = first.members().get(2);
        away.add(new Member(
                son.id(),
                son.name(),
                son.relation(),
                son.identity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                false,
                false));
        families.in(State.FILED, first.withMembers(away));
        Household his = Families.nextFamily();
        var members = new ArrayList<>(his.members().subList(0, 2));
        members.add(son);
        assertThatCode(() -> families.in(State.DRAFT, his.withMembers(members))).doesNotThrowAnyException();
    }

    @Test
    void theSameNumberTwiceInOneFamilyIsAMistake_M6_3() {
        Household family = Families.nextFamily();
        var members = new ArrayList<>(family.members());
        Member child = members.get(2);
        members.add(new Member(
                "4",
                "陈小弟",
                "子女",
                child.identity(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                true,
                false,
                false,
                false));
        assertThatThrownBy(() -> families.in(State.DRAFT, family.withMembers(members)))
                .hasMessageContaining("陈小弟的身份证号码与另一位家庭成员相同");
    }

    @Test
    void aCaseThatEndedLeavesItsPlaces() {
        Household family = Families.nextFamily();
        Case first = families.in(State.SUBMITTED, family);
        families.as(town.jinghu(Role.CENTRE_CLERK), () -> {
            Case locked = cases.lock(first.number(), first.version());
            return cases.take(locked, Step.WITHDRAW, Actor.OFFICE, Words.NONE);
        });
        Case second = families.in(State.SUBMITTED, family);
        assertThat(families.as(Actor.OFFICE, () -> clashes.waiting(second))).isEmpty();
    }
}
