package org.bangfu.office.outside.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangfu.contract.Regulation;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.clock.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M19: policy and self-test for everyone, by forms and pages alone. */
@OfficeTest
class M19_AskPagesTest {

    private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    private Browser somebody = Browser.at(0, "");

    @Autowired
    OfficeClock clock;

    private String page = "";

    @BeforeEach
    void openTheFirstQuestion() {
        town.build();
        somebody = Browser.at(port, "203.0.113.7");
        page = somebody.get("/ask").body();
    }

    /** Fills in the page in front of us, as a browser without JavaScript would send it. */
    private int answer(String... fieldsAndValues) {
        var form = new HashMap<String, String>();
        var hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            form.put(hidden.group(1), hidden.group(2));
        }
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            form.put(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        var response = somebody.post("/ask", form);
        page = response.body();
        return response.statusCode();
    }

    @Test
    void questionByQuestionUntilItIsCertain() {
        assertThat(page).contains("您家住在哪里", Town.JINGHU.name());
        answer("place", "340202");
        answer("worker", "EMPLOYEE");
        answer("bars", "no");
        answer("homes", "1", "vehicles", "0");
        answer("people", "3", "students", "1");
        answer("died", "no");
        assertThat(answer("income", "四万")).isEqualTo(422);
        assertThat(page).contains("请只填数字", "value=\"四万\"");
        answer("income", "40000");
        answer("schooling", "6000");
        assertThat(answer("illness", "26000", "insured", "26000.01", "sudden", "no"))
                .isEqualTo(422);
        assertThat(answer("illness", "26000", "insured", "18000", "sudden", "no"))
                .isEqualTo(200);
        assertThat(page)
                .contains("可以申请：深度困难", "至少可得", "医院结算单", Town.JINGHU.name(), "href=\"/law#M5-1\"")
                .contains("href=\"/login\"");
    }

    /** A year's rent typed for the month is asked back about, as where a family applies (M6). */
    @Test
    void aYearsRentTypedForTheMonthIsAskedBack() {
        answer("place", "340202");
        answer("worker", "EMPLOYEE");
        answer("bars", "no");
        answer("homes", "0", "vehicles", "0");
        answer("people", "3", "students", "0");
        answer("died", "no");
        answer("income", "60000");
        answer("illness", "6000", "sudden", "no");
        assertThat(page).contains("家里在本地有没有自己的房子");
        assertThat(answer("ownHome", "no", "rent", "9600", "area", "60")).isEqualTo(422);
        assertThat(page).contains("一年就是 115,200.00 元", "一年的数填成了每个月的", "value=\"115200.00\"", "value=\"9600\"");
        assertThat(answer("ownHome", "no", "rent", "9600", "area", "60", "confirmedRent", "115200.00"))
                .isEqualTo(200);
    }

    /** Who died is asked about once, and the answer says how it counts. */
    @Test
    void aDeathIsSaidOnThePageAndTheAnswerSaysHowItCounts() {
        answer("place", "340202");
        answer("worker", "EMPLOYEE");
        answer("bars", "no");
        answer("homes", "1", "vehicles", "0");
        answer("people", "2", "students", "0");
        YearMonth month = YearMonth.from(clock.today()).minusMonths(1);
        assertThat(page).contains("家里有没有人去世");
        answer("died", "yes");
        assertThat(answer("diedOn", month.plusMonths(2).toString(), "diedCost", "26000", "diedInsured", "27000"))
                .isEqualTo(422);
        assertThat(page).contains("还没有到", "不会超过看病自己花的总数", "请填写因去世发给家里的钱");
        answer(
                "diedOn",
                month.toString(),
                "diedCost",
                "26000",
                "diedInsured",
                "18000",
                "diedSudden",
                "no",
                "diedPaid",
                "0");
        answer("income", "30000");
        answer("illness", "0", "sudden", "no");
        assertThat(page).contains("可以申请：深度困难", "家中1人去世（" + month + "）", "死亡证明");
    }

    @Test
    void aCountyOfEarlierDaysLeadsToItsSuccessor() {
        assertThat(answer("place", "340222")).isEqualTo(422);
        assertThat(page).contains("原繁昌县2020年起已不再使用", "请选择繁昌区", "您家住在哪里");
        assertThat(page).doesNotContain("可以申请");
    }

    @Test
    void oneMayGoBackAndNothingTypedIsLost() {
        answer("place", "340202");
        answer("worker", "MIGRANT");
        assertThat(page).contains("工作满一年了吗");
        answer("back", "WORKER");
        assertThat(page).contains("value=\"MIGRANT\" checked");
        answer("worker", "RETIRED");
        assertThat(page).contains("还不符合条件", "离退休", "重新算一次");
    }

    /** What comes along hidden is looked at again; an answer that was tampered with is asked again. */
    @Test
    void hiddenAnswersAreReadAsStrictlyAsTypedOnes() {
        answer("place", "340202");
        assertThat(answer("worker", "EMPLOYEE", "people", "many", "students", "0"))
                .isEqualTo(422);
        assertThat(page).contains("一起生活的有几口人");
        assertThat(answer("place", "999999", "people", "3")).isEqualTo(200);
        assertThat(page).contains("您家住在哪里");
    }

    @Test
    void thePolicySpeaksPlainlyAndEverySentenceLeadsToItsArticle() {
        String policy = somebody.get("/policy").body();
        assertThat(policy).contains("12 个月低保标准", "20,000 元", "还没有文件核实");
        String law = somebody.get("/law").body();
        var links = Pattern.compile("href=\"/law#([^\"]+)\"").matcher(policy);
        int found = 0;
        while (links.find()) {
            assertThat(law).contains("id=\"" + links.group(1) + "\"");
            found++;
        }
        assertThat(found).isGreaterThan(20);
        assertThat(law).contains("因公牺牲的干部职工和工亡职工的遗属").doesNotContain("style=");
        assertThat(Map.of("M5(1)", "M5-1", "Annex 1.1(2)", "Annex-1-1-2"))
                .allSatisfy((citation, anchor) ->
                        assertThat(Regulation.anchor(citation)).isEqualTo(anchor));
    }
}
