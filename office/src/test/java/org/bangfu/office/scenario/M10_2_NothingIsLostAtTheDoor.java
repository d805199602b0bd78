package org.bangfu.office.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.bangfu.office.Families;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.visit.Visit;
import org.bangfu.office.casework.visit.Visits;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M10(1), M10(2): what is typed, signed and photographed stays on the telephone until the office has it, and the office has it once. */
@WalkTest
class M10_2_NothingIsLostAtTheDoor {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Visits visits;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Signal signal;
    private BrowserContext telephone;
    private Page page;
    private Actor clerk;
    private Actor second;
    private Case family;

    @BeforeEach
    void atTheDoor(Chromium chromium) {
        town.build();
        clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        second = town.secondVisitor();
        family = families.poor();
        signal = new Signal(port);
        telephone = chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL(signal.address())
                        .setViewportSize(390, 844)
                        .setLocale("zh-CN"));
        page = telephone.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE);
    }

    @AfterEach
    void home() {
        telephone.close();
        signal.close();
    }

    /** A refused date erased both signatures while the page said that all else is still there. */
    @Test
    void aRefusedDateLeavesSignaturesAndPhotographs() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().plusDays(1).toString());
        press();
        assertThat(page.locator("main")).containsText("不能晚于今天");
        assertThat(page.locator("main")).containsText("已存 1 张，不用重拍");
        signed("firstSignature", "secondSignature");
        assertThat(page.getByLabel("家里见到了谁")).hasValue("王小梅本人");
        page.getByLabel("走访日期").fill(clock.today().toString());
        press();
        assertThat(page.locator("main")).containsText("等" + second.name() + "登录确认后生效");
        arrivedOnce();
    }

    @Test
    void withoutSignalTheFormStaysThroughReloadAndBackAndIsSentOnceWhenTheSignalReturns() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().toString());
        loseSignal();
        press();
        assertThat(page.locator("[data-kept]")).containsText("没有信号");
        page.reload();
        filled();
        page.navigate("/today");
        assertThat(page.locator("body")).containsText("没有信号");
        page.goBack();
        filled();
        assertThat(page.locator("[data-kept]")).containsText("没有信号");
        page.locator("form[data-keep] .actions button").click();
        assertThat(visitsSoFar()).isEmpty();

        findSignal();
        page.waitForURL("**/cases/" + encoded(family.number()));
        assertThat(page.locator("main")).containsText("登录确认后生效");
        arrivedOnce();
        assertThat(page.evaluate(KEPT)).isEqualTo(0);
    }

    /** The battery dies while she is still typing; another window of the same browser has what was typed. */
    @Test
    void whatWasTypedOutlivesThePage() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().toString());
        settled();
        loseSignal();
        page.close();
        page = telephone.newPage();
        page.navigate(path());
        filled();
        assertThat(page.locator("[data-kept]")).containsText("已经填回来了");
        assertThat(visitsSoFar()).isEmpty();
    }

    /** The office had it, its answer never came: sent again, it is the same visit and the same photograph. */
    @Test
    void anAnswerThatNeverCameMakesNoSecondVisit() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().toString());
        settled();
        signal.loseAnswers();
        press();
        assertThat(page.locator("[data-kept]")).containsText("没有信号");
        arrivedOnce();
        signal.back();
        page.evaluate("() => window.dispatchEvent(new Event('online'))");
        page.waitForURL("**/cases/" + encoded(family.number()));
        arrivedOnce();
    }

    /** Two visitors, one telephone: the second sees nothing of what the first has not sent; the first finds it again. */
    @Test
    void anotherPersonOnTheSameTelephoneSeesNothingOfIt() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().toString());
        settled();

        enter(second);
        openTheForm();
        assertThat(page.getByLabel("家里见到了谁")).hasValue("");
        assertThat(page.locator("[data-kept]")).hasCount(0);
        assertThat(page.evaluate("""
                () => new Promise(done => { const asked = indexedDB.open('bangfu'); asked.onsuccess = () => {
                  const keys = asked.result.transaction('keys').objectStore('keys').getAllKeys();
                  keys.onsuccess = () => done(keys.result.join()); }; })
                """)).isEqualTo(Long.toString(second.account()));

        enter(clerk);
        openTheForm();
        filled();
    }

    @Test
    void afterLoggingOutNothingOfItIsShownWithoutSignal() {
        enter(clerk);
        openTheForm();
        fillIn(clock.today().toString());
        settled();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出"))
                .click();
        page.waitForURL("**/login**");
        loseSignal();
        page.navigate(path());
        assertThat(page.locator("body")).containsText("没有信号");
        assertThat(page.locator("body")).not().containsText("王小梅");
    }

    /** M10(1): the same on the worker's own telephone. */
    @Test
    void herOwnApplicationIsKeptAndSentTheSameWay() {
        Actor worker = town.worker("王秀梅");
        enter(worker);
        page.navigate("/my/start?county=" + Town.JINGHU.number());
        page.getByLabel("您的姓名").fill("王秀梅");
        page.getByLabel("赭麓街道总工会").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始填写"))
                .click();
        page.waitForURL("**/my/application");
        page.navigate("/my/application/worker");
        ready();
        page.getByLabel("证件号码").fill("340207198103120010");
        page.getByLabel("家庭住址").fill("冰冻街 12 号");
        page.getByLabel("民族").fill("回族");
        loseSignal();
        save();
        assertThat(page.locator("[data-kept]")).containsText("没有信号");
        page.reload();
        assertThat(page.getByLabel("家庭住址")).hasValue("冰冻街 12 号");
        findSignal();
        assertThat(page.locator("main")).containsText("校验不符");
        assertThat(page.getByLabel("家庭住址")).hasValue("冰冻街 12 号");
        page.getByLabel("证件号码").fill(Brought.identity(1981));
        save();
        page.waitForURL("**/my/application/household");
        page.navigate("/my/application/worker");
        assertThat(page.getByLabel("民族")).hasValue("回族");
        assertThat(page.locator("[data-kept]")).hasCount(0);
    }

    /** How many drafts lie on the telephone. */
    private static final String KEPT = """
            () => new Promise(done => { const asked = indexedDB.open('bangfu'); asked.onsuccess = () => {
              const count = asked.result.transaction('drafts').objectStore('drafts').count();
              count.onsuccess = () => done(count.result); }; })""";

    /** Waits until what was typed last has reached the telephone's shelf. */
    private void settled() {
        page.evaluate("""
                () => new Promise(done => {
                  const since = Date.now();
                  document.querySelector('form[data-keep]').dispatchEvent(new Event('input'));
                  const asked = indexedDB.open('bangfu');
                  asked.onsuccess = () => {
                    const look = () => {
                      const all = asked.result.transaction('drafts').objectStore('drafts').getAll();
                      all.onsuccess = () => all.result.some(one => one.at > since) ? done() : requestAnimationFrame(look);
                    };
                    look();
                  };
                })""");
    }

    private void enter(Actor who) {
        page.navigate("/test/enter/" + who.account());
    }

    private String path() {
        return "/cases/" + encoded(family.number()) + "/visit";
    }

    private static String encoded(String number) {
        return java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void openTheForm() {
        page.navigate(path());
        ready();
    }

    private void ready() {
        page.waitForFunction("() => document.documentElement.dataset.keeps === 'yes'");
    }

    private void fillIn(String day) {
        page.getByLabel("走访日期").fill(day);
        page.getByLabel("第二走访人").first().selectOption(second.name());
        page.getByLabel("没有亲属关系").check();
        page.getByLabel("家里见到了谁").fill("王小梅本人");
        for (String matter : List.of("住房和家中情况", "收入情况", "支出情况")) {
            Locator asked = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(matter));
            asked.getByLabel("与申报一致").first().check();
            asked.getByRole(AriaRole.TEXTBOX).fill("看了原件。");
        }
        page.getByLabel("拍照或选择照片").setInputFiles(Brought.photograph("门口"));
        page.getByLabel("符合条件，同意上报").check();
        page.getByLabel("建议的困难类别").selectOption("深度困难");
        page.getByLabel("意见和说明").fill("情况属实。");
        sign("firstSignature");
        sign("secondSignature");
    }

    private void sign(String name) {
        Locator canvas = page.locator("#" + name + "-canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 20);
        page.mouse().move(box.x + box.width - 20, box.y + 20);
        page.mouse().up();
    }

    private void press() {
        page.locator("form[data-keep] .actions button").click();
    }

    private void save() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存，下一步"))
                .click();
    }

    private void filled() {
        assertThat(page.getByLabel("家里见到了谁")).hasValue("王小梅本人");
        assertThat(page.getByLabel("意见和说明")).hasValue("情况属实。");
        signed("firstSignature", "secondSignature");
        assertThat(page.locator("#photos").evaluate("field => field.files.length"))
                .isEqualTo(1);
    }

    private void signed(String... names) {
        for (String name : names) {
            assertThat(page.locator("#" + name + "-drawn"))
                    .hasValue(java.util.regex.Pattern.compile("data:image/png;base64,.{200,}"));
            page.waitForFunction(
                    "id => { const c = document.getElementById(id); const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                            + " for (let i = 0; i < p.length; i += 4) if (p[i] < 100) return true; return false; }",
                    name + "-canvas");
        }
    }

    private void loseSignal() {
        signal.cut();
        telephone.setOffline(true);
    }

    private void findSignal() {
        signal.back();
        telephone.setOffline(false);
    }

    private List<Visit> visitsSoFar() {
        return families.as(clerk, () -> visits.of(family.id()));
    }

    private void arrivedOnce() {
        assertThat(visitsSoFar()).hasSize(1);
        assertThat(families.as(
                        clerk,
                        () -> jdbc.sql("select kind from proof where dossier = :dossier order by kind")
                                .param("dossier", family.dossier())
                                .query(String.class)
                                .list()))
                .containsExactly("SIGNATURE", "SIGNATURE", "VISIT_PHOTO");
    }
}
