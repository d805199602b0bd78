package org.bangfu.office.casework.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * M6: a figure out of reach of the family's others is asked back about at every door where an amount by month is typed, by whoever types
 * it, and stands once it was said again. (The application's doors: M10_1_ApplicationTest; a change that is told: M19_ChangeTest.)
 */
@OfficeTest
class M6_AskedBackAtEveryDoorTest {

    private static final String ASKED = "一年的数填成了每个月的";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Households households;

    @Autowired
    Tokens tokens;

    private Case aCase;
    private Actor clerk;

    @BeforeEach
    void aReviewedFamily() {
        aCase = families.in(State.REVIEWED);
        clerk = town.jinghu(Role.CENTRE_CLERK);
    }

    private HttpResponse<String> typed(String page, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", Integer.toString(aCase.version()));
        all.put("basis", "RECORD");
        all.put("reason", "单位工资表");
        var browser = Browser.as(port, clerk);
        browser.get(aCase.path() + page);
        return browser.post(aCase.path() + page, all);
    }

    private HttpResponse<String> said(String address, String fields) {
        return Program.of(port, tokens, clerk)
                .send(
                        "POST",
                        "/api/v1/cases/" + aCase.number() + address,
                        aCase.version(),
                        "{%s, \"basis\": \"RECORD\", \"reason\": \"单位工资表\"}".formatted(fields.replace('\'', '"')));
    }

    private Household now() {
        return families.as(Actor.OFFICE, () -> households.now(aCase));
    }

    @Test
    void whereAnIncomeIsAssessed() {
        var asked = typed("/items/i1", Map.of("amount", "31200"));
        assertThat(asked.body()).contains(ASKED, "每月 31,200.00 元 × 12 个月 = 374,400.00 元", "value=\"374400.00\"");
        assertThat(said("/items/i1/assessment", "'amount': '31200'").body())
                .contains("\"path\":\"confirmedYear\"", ASKED);
        assertThat(now().income().getFirst().assessed()).isNull();
        assertThat(typed("/items/i1", Map.of("amount", "31200", "confirmedYear", "374400.00"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(now().income().getFirst().counted()).isEqualTo(Money.parse("31200"));
    }

    @Test
    void whereAnExpenseIsAssessed() {
        var asked = typed("/items/e1", Map.of("amount", "460000", "covered", "0"));
        assertThat(asked.body()).contains("多填了一位", "value=\"460000.00\"");
        assertThat(said("/items/e1/assessment", "'amount': '460000', 'covered': '0'")
                        .body())
                .contains("\"path\":\"confirmedYear\"");
        assertThat(typed("/items/e1", Map.of("amount", "460000", "covered", "0", "confirmedYear", "460000.00"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** what was received beyond the cost is income, or a slip. */
    @Test
    void whereMoreWasReceivedThanSpent() {
        var asked = typed("/items/e1", Map.of("amount", "4600", "covered", "21000"));
        assertThat(asked.body()).contains("多出来的 16,400.00 元 要算收入", "value=\"21000.00\"");
        assertThat(said("/items/e1/assessment", "'amount': '4600', 'covered': '21000'")
                        .body())
                .contains("\"path\":\"confirmedCovered\"");
        assertThat(typed("/items/e1", Map.of("amount", "4600", "covered", "21000", "confirmedCovered", "21000.00"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whereAnIncomeIsFoundThatNobodyDeclared() {
        var found = new HashMap<>(Map.of(
                "member", Household.WORKER,
                "kind", "WAGE",
                "description", "夜间代驾",
                "from", "2025-03",
                "to", "2026-02",
                "amount", "31200"));
        assertThat(typed("/new-income", found).body()).contains(ASKED, "value=\"374400.00\"");
        assertThat(said(
                                "/income",
                                "'member': '1', 'kind': 'WAGE', 'description': '夜间代驾', 'from': '2025-03', 'to': '2026-02', 'amount': '31200'")
                        .body())
                .contains("\"path\":\"confirmedYear\"");
        found.put("confirmedYear", "374400.00");
        assertThat(typed("/new-income", found).statusCode()).isEqualTo(302);
    }

    @Test
    void whereAnExpenseIsFoundThatNobodyDeclared() {
        var found = new HashMap<>(Map.of(
                "member", Household.WORKER,
                "kind", "HOUSING",
                "description", "房租",
                "from", "2025-03",
                "to", "2026-02",
                "amount", "9600",
                "covered", "0",
                "area", "50"));
        assertThat(typed("/new-expense", found).body()).contains(ASKED, "value=\"115200.00\"");
        assertThat(said(
                                "/expenses",
                                "'member': '1', 'kind': 'HOUSING', 'description': '房租', 'from': '2025-03', 'to': '2026-02', 'amount': '9600', 'covered': '0', 'area': '50'")
                        .body())
                .contains("\"path\":\"confirmedYear\"");
        found.put("confirmedYear", "115200.00");
        assertThat(typed("/new-expense", found).statusCode()).isEqualTo(302);
    }
}
