package org.bangfu.office.casework.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The family's parts of a case as people see them and fill them in (M10(3), M10(4), M7). */
@OfficeTest
class FamilyPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Families families;

    @Autowired
    Town town;

    @Autowired
    Households households;

    @Test
    void theCaseReadsFromTheDeterminationDownToTheItems() {
        Case aCase = families.in(State.REVIEWED);
        String page = clerk().get(path(aCase, "")).body();
        assertThat(page)
                .contains("按现在的材料试算：深度困难", "22.22", "符合深度困难", "按规定可给的帮扶", "查看完整号码")
                .contains("href=\"#item-e1\"", "id=\"item-e1\"");
        assertThat(page).doesNotContain(identity(aCase)).doesNotContain("style=");
    }

    /** What-if: a figure is tried, the category moves, and the file knows nothing of it. */
    @Test
    void aFigureIsTriedAndNothingIsKept() {
        Case aCase = families.in(State.REVIEWED);
        var browser = clerk();
        assertThat(browser.get(path(aCase, "/what-if")).body()).contains("试算：改一个数字会怎样", "仍为深度困难");
        String tried = browser.post(path(aCase, "/what-if"), Map.of("income.0.amount", "9,000"))
                .body();
        assertThat(tried).contains("从深度困难变为", "判断有变的规定", "value=\"9,000\"");
        assertThat(browser.post(path(aCase, "/what-if"), Map.of("income.0.amount", "九千"))
                        .body())
                .contains("不是金额");
        assertThat(browser.get(path(aCase, "")).body()).contains("按现在的材料试算：深度困难");
    }

    @Test
    void anItemIsAssessedOnItsPage() {
        Case aCase = families.in(State.REVIEWED);
        var browser = clerk();
        assertThat(browser.get(path(aCase, "/items/i1")).body()).contains("核定“工资”", "每月 2,600.00 元");
        var answer = browser.post(
                path(aCase, "/items/i1"),
                form(aCase, Map.of("amount", "3,100.50", "basis", "RECORD", "reason", "社保缴费基数")));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(path(aCase, "")).body()).contains("已核定“工资”", "3,100.50", "社保、个税", "多 500.50");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        Case aCase = families.in(State.REVIEWED);
        var browser = clerk();
        browser.get(path(aCase, "/items/e1"));
        var answer = browser.post(
                path(aCase, "/items/e1"),
                form(aCase, Map.of("amount", "30000.123", "covered", "-1", "reason", "", "insuredPersonal", "88888")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("最多两位小数", "不能是负数", "请选择核定的依据", "请填写理由")
                .contains("30000.123", "88888");
    }

    @Test
    void theShareInsideTheCatalogueIsAPartOfWhatIsLeft() {
        Case aCase = families.in(State.REVIEWED);
        var browser = clerk();
        browser.get(path(aCase, "/items/e1"));
        var answer = browser.post(
                path(aCase, "/items/e1"),
                form(
                        aCase,
                        Map.of(
                                "amount",
                                "46000",
                                "covered",
                                "40000",
                                "insuredPersonal",
                                "6000.01",
                                "basis",
                                "DOCUMENT",
                                "reason",
                                "结算单")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能超过费用减去报销后的 6,000.00 元");
    }

    @Test
    void anExclusionNeedsItsEvidence_M7() {
        Case aCase = families.in(State.VISITED);
        var browser = clerk();
        assertThat(browser.get(path(aCase, "/findings")).body()).contains("不予帮扶的情形（M7）");
        var missing = browser.post(
                path(aCase, "/findings"),
                form(aCase, Map.of("majorIllnessOrDisability", "true", "REFUSES_WORK", "true", "reason", "就业服务记录")));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("“在就业年龄段内有劳动能力但无正当理由拒绝就业”的证据");
        var found = browser.post(
                path(aCase, "/findings"),
                form(
                        aCase,
                        Map.of(
                                "majorIllnessOrDisability",
                                "true",
                                "REFUSES_WORK",
                                "true",
                                "evidence-REFUSES_WORK",
                                "三次介绍均拒绝",
                                "reason",
                                "就业服务记录")));
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(browser.get(path(aCase, "")).body()).contains("不符合建档条件", "无正当理由拒绝就业", "三次介绍均拒绝");
    }

    @Test
    void fullNumbersAreShownToThoseWhoAsk() {
        Case aCase = families.in(State.REVIEWED);
        assertThat(clerk().get(path(aCase, "/numbers")).body()).contains(identity(aCase), "这一次查看已经记下");
    }

    @Test
    void theCertificatePrintsOnPaper() {
        Case aCase = families.in(State.REVIEWED);
        assertThat(clerk().get(path(aCase, "/determination")).body())
                .contains("困难职工家庭认定试算（未认定）", "符合深度困难", "盖章", "class=\"a4\"");
    }

    @Test
    void whoMayNotCorrectIsNotOfferedItAndIsRefused() {
        Case aCase = families.in(State.REVIEWED);
        var auditor = Browser.as(port, town.jinghu(Role.AUDITOR));
        assertThat(auditor.get(path(aCase, "")).body()).doesNotContain("/items/i1\"");
        assertThat(auditor.get(path(aCase, "/items/i1")).statusCode()).isEqualTo(403);
    }

    @Test
    void elsewhereThereIsNoSuchCase_M4() {
        Case aCase = families.in(State.REVIEWED);
        var stranger = Browser.as(port, town.yijiang(Role.CENTRE_CLERK));
        for (String page : new String[] {"", "/items/i1", "/findings", "/numbers", "/determination"}) {
            assertThat(stranger.get(path(aCase, page)).statusCode()).isEqualTo(404);
        }
    }

    private Browser clerk() {
        return Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
    }

    private static String path(Case aCase, String page) {
        return "/cases/" + URLEncoder.encode(aCase.number(), StandardCharsets.UTF_8) + page;
    }

    private static Map<String, String> form(Case aCase, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("version", Integer.toString(aCase.version()));
        form.put("once", java.util.UUID.randomUUID().toString());
        return form;
    }

    private String identity(Case aCase) {
        return families.as(
                Actor.OFFICE, () -> String.valueOf(households.now(aCase).head().identity()));
    }
}
