package org.bangfu.office.ground.list;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One declaration is the table on the screen, the labels on a telephone, the order by a head, and the rows of the Excel. */
class ColumnsTest {

    private record Gift(
            String number,
            String name,
            Money amount,
            @Nullable LocalDate on) {}

    private static final Columns<Gift> COLUMNS = Columns.of(
            Column.<Gift>of(
                            "编号",
                            one -> Cell.link("/gifts/" + one.number(), one.number())
                                    .below(Cell.note("<b>")))
                    .unlabelled()
                    .excel("捐赠编号", Gift::number),
            Column.<Gift>of("捐赠人", one -> Cell.text(one.name().charAt(0) + "*")).excel(Gift::name),
            Column.money("金额（元）", Gift::amount),
            Column.<Gift>day("到账日期", Gift::on).label("到账").sorts("ARRIVED", true),
            Column.onlyExcel("经手", one -> null));

    private static final List<Gift> GIFTS = List.of(
            new Gift("1", "王芳", Money.parse("8400"), LocalDate.of(2026, 3, 18)),
            new Gift("2", "李明", Money.parse("-3"), null));

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.bangfu.office.jte");

    @Test
    void theScreenShowsItsColumnsAndATelephoneTheirLabels() {
        assertThat(drawn(COLUMNS.on(GIFTS)))
                .contains("<th>编号</th>", "<th>捐赠人</th>", "<th class=\"num\">金额（元）</th>", "<th>到账日期</th>")
                .contains("<tr><td><a href=\"/gifts/1\">1</a><br><small>&lt;b&gt;</small></td>"
                        + "<td data-label=\"捐赠人\">王*</td><td class=\"num\" data-label=\"金额（元）\">8,400.00</td>"
                        + "<td data-label=\"到账\">2026年3月18日</td></tr>")
                .contains(
                        "<td class=\"num red\" data-label=\"金额（元）\">-3.00</td><td class=\"none\" data-label=\"到账\">—</td>")
                .doesNotContain("经手", "王芳");
    }

    /** In full, each in a column of its own, an empty place where there is nothing. */
    @Test
    void excelKeepsWhatTheScreenPutsTogether() {
        assertThat(COLUMNS.sheet(GIFTS))
                .containsExactly(
                        List.of("捐赠编号", "捐赠人", "金额（元）", "到账日期", "经手"),
                        List.of("1", "王芳", Money.parse("8400"), LocalDate.of(2026, 3, 18), ""),
                        List.of("2", "李明", Money.parse("-3"), "", ""));
    }

    @Test
    void aHeadSortsTheListAndKeepsItsFilters() {
        String otherwise = drawn(COLUMNS.on(GIFTS).sorted("/gifts", Map.of("q", "王"), "NEWEST"));
        assertThat(otherwise).containsPattern("<th><a href=\"/gifts\\?[^\"]*order=ARRIVED[^\"]*\">到账日期</a></th>");
        assertThat(otherwise).contains("q=%E7%8E%8B").doesNotContain("aria-sort");
        assertThat(drawn(COLUMNS.on(GIFTS).sorted("/gifts", Map.of(), "ARRIVED")))
                .contains("<th aria-sort=\"ascending\">到账日期</th>");
    }

    @Test
    void whoMayDoMoreSeesAColumnMore() {
        var more = COLUMNS.after(Column.<Gift>of("选", one -> Cell.tick("chosen", one.number(), "选 " + one.number()))
                .unlabelled());
        assertThat(drawn(more.on(GIFTS)))
                .contains(
                        "<tr><td><input type=\"checkbox\" class=\"tick\" name=\"chosen\" value=\"1\" aria-label=\"选 1\"></td>");
        assertThat(more.heads()).isEqualTo(COLUMNS.heads());
    }

    /** An empty place has no blank in it: a telephone leaves its line out. */
    @Test
    void anEmptyPlaceIsEmpty() {
        var empty = Columns.of(Column.<Gift>text("备注", one -> null));
        assertThat(drawn(empty.on(GIFTS))).contains("<tr><td></td></tr>");
    }

    private String drawn(Listing list) {
        var out = new StringOutput();
        engine.render("ground/list/table.jte", Map.of("list", list), out);
        return out.toString();
    }
}
