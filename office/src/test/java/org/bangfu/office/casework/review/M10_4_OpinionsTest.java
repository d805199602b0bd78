package org.bangfu.office.casework.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.determination.Determinations;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.terms.Category;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M10(2) to (4): opinions that differ from the determination stand beside it; whoever goes on explains it, for good. */
@OfficeTest
class M10_4_OpinionsTest {

    private static final String WHY = "收入按核实的工资流水计算，低于低保标准，按认定办。";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Doorstep door;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Opinions opinions;

    @Autowired
    Determinations determinations;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    Actor clerk;
    Browser counter;

    @BeforeEach
    void clerk() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        counter = Browser.as(port, clerk);
    }

    /** Deep by the rules; the reviewer had suggested this. */
    private Case matched(Category suggested) {
        Case visited = door.visited(families.poor());
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        Case passed =
                Acting.as(reviewer, () -> desk.pass(visited.number(), visited.version(), suggested, "情况属实。", reviewer));
        counter.get(passed.path());
        counter.post(
                passed.path() + "/match",
                Map.of("version", Integer.toString(passed.version()), "without", "电话向各部门核实，没有登记。"));
        Case matched = families.now(passed, clerk);
        assertThat(matched.state()).isEqualTo(State.MATCHED);
        assertThat(matched.category()).isEqualTo(Category.DEEP);
        return matched;
    }

    private String order(Case matched, String explanation) {
        counter.get(matched.path() + "/order-notice");
        return counter.post(
                        matched.path() + "/order-notice",
                        Map.of("version", Integer.toString(matched.version()), "explanation", explanation))
                .body();
    }

    private boolean ordered(Case matched) {
        return families.as(
                clerk,
                () -> jdbc.sql("select exists (select from notice where case_id = :case)")
                        .param("case", matched.id())
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void whereAllAgreeNothingIsAsked() {
        Case matched = matched(Category.DEEP);
        assertThat(families.as(clerk, () -> opinions.of(matched))).hasSize(2);
        assertThat(counter.get(matched.path() + "/order-notice").body()).doesNotContain("为什么按认定办");
        order(matched, "");
        assertThat(ordered(matched)).isTrue();
    }

    @Test
    void aReviewerWhoThoughtOtherwiseStandsBesideAndIsExplained() {
        Case matched = matched(Category.RELATIVE);
        assertThat(counter.get(matched.path()).body()).contains("与认定不同", "尚未说明");
        assertThat(counter.get(matched.path() + "/order-notice").body()).contains("与认定不同", "为什么按认定办");
        assertThat(order(matched, "按认定办")).contains("请写明为什么按认定办", "按认定办</textarea>");
        assertThat(ordered(matched)).isFalse();

        order(matched, WHY);

        assertThat(ordered(matched)).isTrue();
        assertThat(counter.get(matched.path()).body())
                .contains("与认定不同", WHY, clerk.name())
                .doesNotContain("尚未说明");
    }

    /** Before each plan the figures are computed again; the category and its explanation stay. */
    @Test
    void figuresComputedAgainKeepTheExplanation() {
        Case matched = matched(Category.RELATIVE);
        order(matched, WHY);
        families.as(clerk, () -> determinations.decide(families.now(matched, clerk), clock.today(), clerk));
        assertThat(counter.get(matched.path()).body()).contains(WHY).doesNotContain("尚未说明");
    }

    @Test
    void theExplanationIsNotRewritten() {
        Case matched = matched(Category.RELATIVE);
        order(matched, WHY);
        assertThatThrownBy(() -> families.as(
                        clerk,
                        () -> jdbc.sql("update opinion_explained set words = '' where case_id = :case")
                                .param("case", matched.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }
}
