package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.bangfu.office.casework.matching.Matchings.Decision;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(4): declared and registered side by side, each difference settled, the determination follows. */
@OfficeTest
class M10_4_MatchingTest {

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Registers registers;

    @Autowired
    Lists lists;

    @Autowired
    Cases cases;

    @LocalServerPort
    int port;

    @Autowired
    MatchDesk desk;

    @Autowired
    Matchings matchings;

    Actor clerk;

    @BeforeEach
    void nothingObtained() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        lists.aged(clerk);
    }

    private Case match(Case family, List<Decision> decisions, @Nullable String without) {
        return Acting.as(
                clerk,
                () -> desk.match(family.number(), families.now(family, clerk).version(), decisions, without, clerk));
    }

    private void cars(Case family, int count) {
        lists.take(lists.full(Register.VEHICLES, Lists.office("车管所"), rows(family, count)), clerk);
    }

    private String rows(Case family, int count) {
        String identity =
                Objects.requireNonNull(families.household(family, clerk).head().identity());
        var list = new StringBuilder(Lists.CARS);
        for (int i = 0; i < count; i++) {
            list.append(identity).append(",皖B1234").append(i).append(",小型轿车,2021-03-05\n");
        }
        return list.toString();
    }

    @Test
    void aFamilyWithoutDifferencesIsMatched() {
        Case reviewed = reviewing.reviewed(families.poor());
        Case matched = match(reviewed, List.of(), "电话向各部门核实，没有登记。");
        assertThat(matched.state()).isEqualTo(State.MATCHED);
        assertThat(matched.category()).isEqualTo(Category.DEEP);
        assertThat(families.as(clerk, () -> matchings.latest(matched))
                        .orElseThrow()
                        .passed())
                .isTrue();
    }

    @Test
    void registersWithoutAListAreAccountedFor() {
        Case reviewed = reviewing.reviewed(families.poor());
        assertThatThrownBy(() -> match(reviewed, List.of(), null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aCarNobodyDeclaredIsADifferenceThatSomebodySettles() {
        Case reviewed = reviewing.reviewed(families.poor());
        cars(reviewed, 1);
        assertThatThrownBy(() -> match(reviewed, List.of(), "其余已电话核实"))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("机动车");
        Case matched = match(reviewed, List.of(new Decision(Matter.VEHICLES, true, "与车管所核实，属实")), "其余已电话核实");
        assertThat(matched.category()).isEqualTo(Category.RELATIVE);
        assertThat(families.household(matched, clerk).vehicles().counted()).isOne();
    }

    @Test
    void whatWasNotObtainedIsNeitherLikeNorUnlikeWhatWasDeclared() {
        Case matched = match(reviewing.reviewed(families.poor()), List.of(), "电话向各部门核实，没有登记。");
        var report = families.as(clerk, () -> matchings.latest(matched)).orElseThrow();
        assertThat(report.missing()).contains(Register.DIBAO);
        assertThat(report.settled()).noneMatch(one -> one.compared().matter() == Matter.DIBAO);
        assertThat(report.brief()).contains("未取得").doesNotContain("一致");
        String printed = Browser.as(port, clerk)
                .get("/cases/" + matched.number() + "/matching/print")
                .body();
        assertThat(printed).containsPattern("最低生活保障</td><td></td><td>未取得数据");
        assertThat(families.as(clerk, () -> cases.history(matched.id())).toString())
                .contains("未取得")
                .doesNotContain("与登记信息一致");
    }

    @Test
    void twoCarsExcludeAFamilyWhichGoesToTheReviewerForRefusal() {
        Case reviewed = reviewing.reviewed(families.poor());
        cars(reviewed, 2);
        Case failed = match(reviewed, List.of(new Decision(Matter.VEHICLES, true, "与车管所核实，属实")), "其余已电话核实");
        assertThat(failed.state()).isEqualTo(State.REVIEWED);
        assertThat(failed.category()).isEqualTo(Category.NONE);
        assertThat(families.household(failed, clerk).vehicles().counted()).isEqualTo(2);
        assertThat(families.as(clerk, () -> matchings.latest(failed))
                        .orElseThrow()
                        .passed())
                .isFalse();
        assertThat(reviewing.refused(failed).grounds())
                .anyMatch(ground -> ground.citation().equals("M7(5)"));
    }

    @Test
    void theSameFileTwiceIsRefused() {
        Case family = families.poor();
        cars(family, 1);
        assertThatThrownBy(() -> cars(family, 1)).isInstanceOf(Refusal.class).hasMessageContaining("已经导入过");
    }

    @Test
    void anotherCountysListsAreNotSeen() {
        cars(families.poor(), 1);
        Actor stranger = town.yijiang(Role.CENTRE_CLERK);
        assertThat(families.as(stranger, () -> registers.history(Town.JINGHU.territory(), Long.MAX_VALUE, 50)))
                .isEmpty();
    }
}
