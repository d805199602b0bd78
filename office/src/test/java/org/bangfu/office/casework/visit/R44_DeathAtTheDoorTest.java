package org.bangfu.office.casework.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Income;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.terms.IncomeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** R-44 at the door: who died, in which month, from whom that is known, and the paper, on the form that both sign. */
@OfficeTest
class R44_DeathAtTheDoorTest {

    private static final String FATHER = "2";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Households households;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Visits visits;

    @Autowired
    Tokens tokens;

    @Autowired
    OfficeClock clock;

    private Case aCase;
    private Actor visitor;
    private YearMonth month;

    @BeforeEach
    void aFamilyWithAFather() {
        visitor = town.jinghu(Role.GRASSROOTS_CLERK);
        month = YearMonth.from(clock.today()).minusMonths(2);
        aCase = families.poor();
        families.as(Actor.OFFICE, () -> {
            Household family = households.now(aCase);
            var pension = new Income(
                    "i2",
                    FATHER,
                    IncomeKind.TRANSFER_IN,
                    "养老金",
                    month.minusMonths(9),
                    month.plusMonths(1),
                    org.bangfu.money.Money.parse("300"),
                    true,
                    null,
                    null,
                    null,
                    List.of());
            var income = new java.util.ArrayList<>(family.income());
            income.add(pension);
            households.write(
                    aCase, family.withMembers(List.of(family.head(), father())).withIncome(income), "申请", Actor.OFFICE);
            return true;
        });
    }

    private static Member father() {
        return new Member(
                FATHER,
                "王大山",
                "父母",
                Families.identity().value(),
                "汉族",
                "良好",
                "城乡居民基本医疗保险",
                "丧偶",
                "非农业",
                "无业",
                null,
                null,
                null,
                null,
                true,
                true,
                true,
                false,
                false);
    }

    private Household household() {
        return families.household(aCase, visitor);
    }

    @Test
    void whatBothSignedIsWrittenDownAndTheCaseGoesOn() {
        Case visited = doorstep.told(aCase, false, FATHER, month);
        assertThat(visited.state()).isEqualTo(State.VISITED);
        Member dead = household().member(FATHER).orElseThrow();
        assertThat(dead.deceased()).isEqualTo(month);
        assertThat(java.util.Objects.requireNonNull(dead.death()).evidence()).contains("走访时得知", "看了火化证明");
        assertThat(household().income())
                .filteredOn(item -> item.member().equals(FATHER))
                .singleElement()
                .satisfies(item -> assertThat(item.to()).isEqualTo(month));
        var browser = Browser.as(port, visitor);
        assertThat(browser.get(aCase.path()).body()).contains("登记去世：王大山", "去世，配偶说的");
        long visit =
                families.as(visitor, () -> visits.of(aCase.id())).getFirst().id();
        assertThat(browser.get(aCase.path() + "/visits/" + visit + "/print").body())
                .contains("走访时得知去世", "王大山于");
    }

    /** Nothing of it is anybody's before the second has stood by it. */
    @Test
    void untilTheSecondConfirmsNobodyIsDead() {
        doorstep.telling(aCase, false, town.secondVisitor(), FATHER, month);
        assertThat(household().member(FATHER).orElseThrow().death()).isNull();
    }

    @Test
    void theFormAsksAndKeepsWhatWasTyped() {
        var browser = Browser.as(port, visitor);
        assertThat(browser.get(aCase.path() + "/visit").body())
                .contains("家里有人去世", "deathMonth[2]", "王大山（父母）去世的月份", aCase.path() + "/death")
                .doesNotContain("deathMonth[1]");
        var typed = new HashMap<>(Map.of("version", Integer.toString(aCase.version())));
        typed.put("deathMonth[2]", month.plusMonths(5).toString());
        typed.put("on", clock.today().toString());
        String again = browser.post(aCase.path() + "/visit", typed).body();
        assertThat(again).contains("在走访以后，请核对", "请填写从谁那里知道的", "value=\"" + month.plusMonths(5) + "\"");
    }

    @Test
    void aProgramTellsItAndIsRefusedAtTheField() {
        var program = Program.of(port, tokens, visitor);
        String form = """
                {"on": "%s", "second": "%d", "unrelated": "true", "met": "本人", "homeAsDeclared": "YES", "home": "两室",
                 "incomeAsDeclared": "YES", "income": "一致", "expensesAsDeclared": "YES", "expenses": "一致", "opinion": "AGREE",
                 "suggestion": "DEEP", "words": "属实", "photo": [%d], "signedForm": %d,
                 "deathMonth": {"%s": "%s"}, "deathFrom": {"%s": "邻居说的"}}
                """;
        long photo = doorstep.kept(aCase, ProofKind.VISIT_PHOTO);
        long sheet = doorstep.kept(aCase, ProofKind.VISIT_FORM);
        String path = "/api/v1/cases/" + aCase.number() + "/visit";
        int version = families.now(aCase, visitor).version();
        long second = town.secondVisitor().account();
        var ofHerself = program.send(
                "POST", path, version, form.formatted(clock.today(), second, photo, sheet, "1", month, "1"));
        assertThat(ofHerself.body()).contains("\"path\":\"deathMonth[1]\"", "申请人本人去世的，不填走访表");
        var nobody = program.send(
                "POST", path, version, form.formatted(clock.today(), second, photo, sheet, "7", month, "7"));
        assertThat(nobody.body()).contains("\"path\":\"deathMonth[7]\"", "不在家庭成员里");
        var done = program.send(
                "POST", path, version, form.formatted(clock.today(), second, photo, sheet, FATHER, month, FATHER));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        doorstep.confirm(aCase, town.secondVisitor());
        assertThat(household().member(FATHER).orElseThrow().deceased()).isEqualTo(month);
    }
}
