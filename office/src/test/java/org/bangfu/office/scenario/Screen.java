package org.bangfu.office.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bangfu.office.ground.access.Actor;

/**
 * Somebody before a screen. She finds what she needs by the words she reads, as people do, so a field without a label or a button
 * without a name fails the test. Where {@code bangfu.pictures} names a folder, each page she leaves is kept there as a picture.
 */
final class Screen implements AutoCloseable {

    private static final AtomicInteger PICTURES = new AtomicInteger();

    private static final Pattern FOREIGN = Pattern.compile(
            "\\b[A-Z]+_[A-Z_]+\\b|\\b[A-Z]{5,}\\b|\\b(null|true|false|Exception)\\b|[0-9a-f]{8}-[0-9a-f]{4}-");

    private final BrowserContext context;
    private final Page page;
    private final String who;
    private final List<String> complaints = new ArrayList<>();

    private Screen(Browser browser, String address, String who, int width, int height) {
        this.who = who;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(width, height)
                .setLocale("zh-CN"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            // a page that says what is wrong with a form comes as 422, that somebody was faster as 409; the browser
            // notes both
            if (message.type().equals("error")
                    && !message.text().contains("422")
                    && !message.text().contains("409")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.setDefaultTimeout(Chromium.PATIENCE);
    }

    /** A telephone, 375 points wide. */
    static Screen phone(Browser browser, String address, Actor who) {
        return new Screen(browser, address, who.name(), 375, 812).enter(who);
    }

    /** A desk's screen. */
    static Screen desk(Browser browser, String address, Actor who) {
        return new Screen(browser, address, who.name(), 1440, 900).enter(who);
    }

    /** A telephone of somebody nobody knows. */
    static Screen stranger(Browser browser, String address) {
        return new Screen(browser, address, "公众", 375, 812);
    }

    private Screen enter(Actor actor) {
        page.navigate("/test/enter/" + actor.account());
        return this;
    }

    Screen open(String path) {
        picture();
        page.navigate(path);
        return this;
    }

    Screen follow(String link) {
        picture();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Screen press(String button) {
        picture();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Screen fill(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Fills one of several fields that look alike, by its place. */
    Screen fillNth(String fields, int place, String text) {
        page.locator(fields).nth(place).fill(text);
        return this;
    }

    /** Fills the last of several fields of one label. */
    Screen fillLast(String label, String text) {
        page.getByLabel(label).last().fill(text);
        return this;
    }

    Screen selectNth(String fields, int place, String option) {
        page.locator(fields).nth(place).selectOption(option);
        return this;
    }

    Screen select(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** Ticks a box or chooses one of several. */
    Screen tick(String label) {
        field(label).check();
        return this;
    }

    /** Chooses one answer to a question that has several. */
    Screen choose(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer)
                .first()
                .check();
        return this;
    }

    /** The same question asked several times: the last one. */
    Screen chooseLast(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .last()
                .getByLabel(answer)
                .check();
        return this;
    }

    Screen unfold(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    /** Draws a stroke with a finger. */
    Screen sign(String label) {
        Locator canvas = page.locator("canvas[aria-label^='" + label + "']");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 20);
        page.mouse().move(box.x + box.width - 20, box.y + 20);
        page.mouse().up();
        return this;
    }

    Screen attach(String label, FilePayload file) {
        field(label).setInputFiles(file);
        return this;
    }

    /** Takes the photograph one section of the page asks for; it is sent as soon as it is chosen. */
    Screen photograph(String section, FilePayload file) {
        Locator asked = page.locator("section", new Page.LocatorOptions().setHas(page.getByText(section)))
                .last();
        asked.locator("input[type=file]").setInputFiles(file);
        asked.getByText("不要这张").first().waitFor();
        return this;
    }

    Screen sees(String... words) {
        for (String one : words) {
            try {
                page.waitForFunction("words => document.body.innerText.includes(words)", one);
            } catch (TimeoutError _) {
                throw new AssertionError(
                        who + " does not see “" + one + "” on " + page.url() + ": " + text().replaceAll("\\s+", " "));
            }
        }
        return this;
    }

    /** What she typed still stands in its field. */
    Screen keeps(String label, String typed) {
        assertThat(field(label).inputValue()).as(label).isEqualTo(typed);
        return this;
    }

    Screen doesNotSee(String... words) {
        assertThat(text()).doesNotContain(words);
        return this;
    }

    /** Nothing on the page is wider than the screen, but tables that scroll in their own frame. */
    Screen fits() {
        assertThat(beyond()).as("%s is wider than the screen", page.url()).isLessThanOrEqualTo(0);
        return this;
    }

    /** By how many points the page is wider than the screen. */
    private int beyond() {
        // between two pages there is nothing to measure yet
        page.waitForLoadState();
        Object beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) beyond).intValue();
    }

    /** The case's number, wherever it stands on the page. */
    String number() {
        return find("\\p{IsHan}+-\\d{4}-\\d{5}");
    }

    /** The first words on the page that have this form. */
    String find(String form) {
        var found = Pattern.compile(form).matcher(text());
        if (!found.find()) {
            throw new AssertionError("nothing like " + form + " on " + page.url());
        }
        return found.group();
    }

    /** Of all boxes of one name, ticks those of one row's label and no other. */
    Screen tickOnly(String name, String label) {
        for (Locator box : page.locator("input[name='" + name + "']").all()) {
            box.setChecked(false);
        }
        for (Locator box : page.getByLabel(label).all()) {
            box.check();
        }
        return this;
    }

    /** Of a telephone, a tablet and a small desk; in points. */
    private static final int[] WIDTHS = {390, 768, 1024};

    /** Cells so narrow, in letters, that their words stand in four lines and more; a paper keeps the columns it is printed with. */
    private static final String TOWERS = """
            ems => [...document.querySelectorAll('td, th')].filter(cell => {
                const style = getComputedStyle(cell);
                const room = cell.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                if (style.display != 'table-cell' || room > ems * parseFloat(style.fontSize)) return false;
                if (cell.closest('.a4') || cell.querySelector('form, ul')) return false;
                const words = document.createRange();
                words.selectNodeContents(cell);
                return new Set([...words.getClientRects()].filter(box => box.width > 0).map(box => Math.round(box.top / 8))).size >= 4;
            }).map(cell => cell.innerText)
            """;

    /** Between the margins of a sheet of A4, upright and across; in points. */
    private static final int UPRIGHT = 673;

    private static final int ACROSS = 1002;

    private static final String LIES_ACROSS =
            "() => getComputedStyle(document.querySelector('main, .a4')).page == 'across'";

    /** What a sheet of paper cuts off, or has no room for beside what only a screen needs. */
    private static final String CUT = """
            () => {
                const width = document.documentElement.clientWidth;
                const page = document.querySelector('main, .a4');
                const cut = page.getBoundingClientRect().width < width * .9 ? ['the page has ' + page.clientWidth + ' of ' + width] : [];
                for (const one of document.querySelectorAll('body *')) {
                    const box = one.getBoundingClientRect();
                    if (box.width == 0 || one.matches('input, select, textarea, option')) continue;
                    const style = getComputedStyle(one);
                    if (style.visibility == 'hidden' || style.clip != 'auto') continue;
                    if (box.right > width + 1 || style.overflowX != 'visible' && one.scrollWidth > one.clientWidth + 1) {
                        cut.push(one.tagName + ' ' + one.className + ' ' + one.innerText?.slice(0, 40));
                    }
                }
                return cut.slice(0, 3);
            }
            """;

    /** What would be wrong with the page on paper. */
    private List<String> cutOnPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        boolean across = (boolean) page.evaluate(LIES_ACROSS);
        page.setViewportSize(across ? ACROSS : UPRIGHT, page.viewportSize().height);
        var cut = new ArrayList<String>();
        ((List<?>) page.evaluate(CUT)).forEach(what -> cut.add("on paper cut: " + what));
        ((List<?>) page.evaluate(TOWERS, 3)).forEach(cell -> cut.add("on paper a tower: " + cell));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return cut;
    }

    /** What is wrong with the page at a glance: wider than a screen, towers of letters, cut on paper, or words that only the program knows. */
    List<String> unfit() {
        var unfit = new ArrayList<String>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, page.viewportSize().height);
            if (beyond() > 0) {
                unfit.add("%d points wider than %d".formatted(beyond(), width));
            }
            ((List<?>) page.evaluate(TOWERS, 6)).forEach(cell -> unfit.add("at %d a tower: %s".formatted(width, cell)));
        }
        unfit.addAll(cutOnPaper());
        page.setViewportSize(WIDTHS[0], page.viewportSize().height);
        FOREIGN.matcher(text()).results().forEach(word -> unfit.add("says " + word.group()));
        return unfit;
    }

    /** What a link gives to keep, as text. */
    String download(String link) {
        var target = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first();
        return context.request().get(target.getAttribute("href")).text();
    }

    /** The address the screen stands at, without the server's name. */
    String at() {
        return java.net.URI.create(page.url()).getPath();
    }

    @Override
    public void close() {
        picture();
        context.close();
        assertThat(complaints)
                .as("what the browser of %s complained about", who)
                .isEmpty();
    }

    private String text() {
        return page.locator("body").innerText();
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
    }

    private void picture() {
        String folder = System.getProperty("bangfu.pictures", "");
        if (!folder.isEmpty() && page.url().startsWith("http")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "%03d-%s.png".formatted(PICTURES.incrementAndGet(), who))));
        }
    }
}
