package org.bangfu.office.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Role;
import org.bangfu.office.casework.Case;
import org.bangfu.office.casework.Cases;
import org.bangfu.office.casework.State;
import org.bangfu.office.casework.Step;
import org.bangfu.office.casework.Words;
import org.bangfu.office.family.Household.Member;
import org.bangfu.office.refusal.NotFound;
import org.bangfu.office.refusal.Refusal;
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
    void aMemberOfALiveFileIsRefusedInAnotherWithoutTellingWhose() {
        Household first = Families.nextFamily();
        families.in(State.FILED, first);
        Household second = Families.nextFamily();
        var members = new ArrayList<>(second.members().subList(0, 2));
        members.add(first.members().get(2));
        assertThatThrownBy(() -> families.in(State.DRAFT, second.withMembers(members)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("陈晓雨已经在另一份申请或档案里")
                .hasMessageNotContaining("王秀梅");
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
        Case first = families.in(State.DRAFT, family);
        families.as(town.jinghu(Role.CENTRE_CLERK), () -> {
            Case locked = cases.lock(first.number(), first.version());
            return cases.take(locked, Step.WITHDRAW, Actor.OFFICE, Words.NONE);
        });
        assertThatCode(() -> families.in(State.DRAFT, family)).doesNotThrowAnyException();
    }
}
