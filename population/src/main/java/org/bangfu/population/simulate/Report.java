package org.bangfu.population.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.money.Money;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.terms.AidKind;
import org.bangfu.terms.Category;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What came out, as a page with charts, as a workbook, and as figures for a program. */
final class Report {

    static final String PAGE = "simulation.html";
    static final String WORKBOOK = "simulation.xlsx";
    static final String FIGURES = "simulation.json";

    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final Category[] CATEGORIES = Category.values();
    private static final AidKind[] KINDS = {AidKind.LIVING, AidKind.MEDICAL, AidKind.EDUCATION, AidKind.ACCIDENT};

    private final Question question;
    private final Tally tally;
    private final Places places;

    Report(Question question, Tally tally, Places places) {
        this.question = question;
        this.tally = tally;
        this.places = places;
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(FIGURES), new Figures(question, tally, places).json());
        Files.writeString(folder.resolve(PAGE), page());
        Files.write(folder.resolve(WORKBOOK), workbook());
    }

    // Tables: a title, heads, rows; the first column is a name, the others are numbers or money

    /** A column of numbers, or of fen. */
    private enum Of {
        NAME,
        NUMBER,
        FEN
    }

    private record Column(String head, Of of) {}

    private record Table(String title, List<Column> columns, List<List<Object>> rows) {}

    private List<Table> tables() {
        return List.of(byCategory(), byKind(), moves(), alone(), byCounty());
    }

    private static final List<Column> BEFORE_AFTER = List.of(
            new Column("原户数", Of.NUMBER),
            new Column("新户数", Of.NUMBER),
            new Column("户数增减", Of.NUMBER),
            new Column("原金额（元）", Of.FEN),
            new Column("新金额（元）", Of.FEN),
            new Column("金额增减（元）", Of.FEN));

    private static List<Column> columns(String name, List<Column> others) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(name, Of.NAME));
        columns.addAll(others);
        return columns;
    }

    private static List<Object> change(String name, long familiesBefore, long familiesAfter, long before, long after) {
        return List.of(
                name, familiesBefore, familiesAfter, familiesAfter - familiesBefore, before, after, after - before);
    }

    private Table byCategory() {
        Tally.County all = tally.all();
        var rows = new ArrayList<List<Object>>();
        for (int at = 0; at < CATEGORIES.length; at++) {
            rows.add(change(
                    CATEGORIES[at].label(),
                    all.before.families[at],
                    all.after.families[at],
                    all.before.moneyOf(at),
                    all.after.moneyOf(at)));
        }
        long compared = tally.families() - tally.leftOutFamilies();
        rows.add(change("合计", compared, compared, all.before.total(), all.after.total()));
        return new Table("按类别", columns("类别", BEFORE_AFTER), rows);
    }

    private Table byKind() {
        Tally.County all = tally.all();
        var rows = new ArrayList<List<Object>>();
        for (int kind = 0; kind < KINDS.length; kind++) {
            long before = all.before.moneyOfKind(kind);
            long after = all.after.moneyOfKind(kind);
            rows.add(List.of(KINDS[kind].label(), before, after, after - before));
        }
        return new Table(
                "按救助项目",
                columns(
                        "项目",
                        List.of(
                                new Column("原金额（元）", Of.FEN),
                                new Column("新金额（元）", Of.FEN),
                                new Column("增减（元）", Of.FEN))),
                rows);
    }

    private Table moves() {
        Tally.County all = tally.all();
        var rows = new ArrayList<List<Object>>();
        boolean named = false;
        for (int from = 0; from < CATEGORIES.length; from++) {
            for (int to = 0; to < CATEGORIES.length; to++) {
                int move = from * CATEGORIES.length + to;
                if (from != to && all.moved[move] > 0) {
                    List<Object> row = new ArrayList<>(List.of(
                            CATEGORIES[from].label() + " → " + CATEGORIES[to].label(),
                            all.moved[move],
                            all.movedMoney[move]));
                    List<Long> examples = tally.examples(from, to);
                    if (!examples.isEmpty()) {
                        row.add(examples.stream().map(String::valueOf).collect(Collectors.joining("、", "第 ", " 户")));
                        named = true;
                    }
                    rows.add(row);
                }
            }
        }
        var columns = new ArrayList<>(List.of(new Column("户数", Of.NUMBER), new Column("金额增减（元）", Of.FEN)));
        if (named) {
            columns.add(new Column("例如文件中", Of.NAME));
        }
        return new Table("谁的类别变了", columns("从 → 到", columns), rows);
    }

    private Table alone() {
        Tally.Side before = tally.all().before;
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < question.settings().size(); i++) {
            Differing setting = question.settings().get(i);
            Tally.Side side = tally.alone(i);
            rows.add(List.of(
                    setting.label() + "（" + setting.key() + "）",
                    side.families[0] - before.families[0],
                    side.families[1] - before.families[1],
                    side.families[2] - before.families[2],
                    side.total() - before.total()));
        }
        return new Table(
                "每项设置单独改动",
                columns(
                        "设置",
                        List.of(
                                new Column("深度户数增减", Of.NUMBER),
                                new Column("相对户数增减", Of.NUMBER),
                                new Column("意外户数增减", Of.NUMBER),
                                new Column("金额增减（元）", Of.FEN))),
                rows);
    }

    private Table byCounty() {
        var rows = new ArrayList<List<Object>>();
        for (Map.Entry<Integer, Tally.County> entry : tally.counties().entrySet()) {
            Tally.County county = entry.getValue();
            rows.add(change(
                    places.name(entry.getKey()),
                    filed(county.before),
                    filed(county.after),
                    county.before.total(),
                    county.after.total()));
        }
        return new Table("按区县（建档户）", columns("区县", BEFORE_AFTER), rows);
    }

    static long filed(Tally.Side side) {
        return side.families[0] + side.families[1] + side.families[2];
    }

    // The page

    private String page() throws IOException {
        Tally.County all = tally.all();
        var body = new StringBuilder();
        body.append("<p class=\"lead\">")
                .append(text("共 " + number(tally.families()) + " 户，比较了 "
                        + number(tally.families() - tally.leftOutFamilies()) + " 户。全年救助由 "
                        + Money.format(all.before.total()) + " 元变为 " + Money.format(all.after.total()) + " 元，"
                        + (all.after.total() >= all.before.total() ? "增加 " : "减少 ")
                        + Money.format(Math.abs(all.after.total() - all.before.total())) + " 元；"
                        + number(all.getMore[0]) + " 户多得，" + number(all.getLess[0]) + " 户少得。"))
                .append("</p>\n");
        if (tally.leftOutFamilies() > 0) {
            body.append("<p class=\"warn\">")
                    .append(text(number(tally.leftOutFamilies()) + " 户没有算入，最前面的是："))
                    .append("</p><ul>");
            for (Tally.LeftOut one : tally.leftOut()) {
                body.append("<li>")
                        .append(text("第 " + one.number() + " 户：" + one.why()))
                        .append("</li>");
            }
            body.append("</ul>\n");
        }
        if (question.settings().isEmpty()) {
            body.append("<p class=\"warn\">两个政策没有不同的设置。</p>\n");
        }
        for (Table table : tables()) {
            body.append("<section><h2>").append(text(table.title())).append("</h2>\n");
            String chart = chart(table);
            if (!table.rows().isEmpty()) {
                body.append(chart);
                html(table, body);
            } else {
                body.append("<p>没有。</p>");
            }
            body.append("</section>\n");
        }
        return resource("report.html")
                .replace("<!--before-->", text(name(question.before())))
                .replace("<!--after-->", text(name(question.after())))
                .replace("<!--body-->", body)
                .replace("/*figures*/", script(new Figures(question, tally, places).json()))
                .replace("/*charts*/", resource("report.js"))
                .replace("/*echarts*/", resource(ECHARTS));
    }

    private String chart(Table table) {
        return "<div class=\"chart\" data-chart=\""
                + tables().stream().map(Table::title).toList().indexOf(table.title()) + "\"></div>\n";
    }

    private static void html(Table table, StringBuilder body) {
        body.append("<div class=\"scroll\"><table><thead><tr>");
        for (Column column : table.columns()) {
            body.append(column.of() == Of.NAME ? "<th>" : "<th class=\"num\">")
                    .append(text(column.head()))
                    .append("</th>");
        }
        body.append("</tr></thead><tbody>\n");
        for (List<Object> row : table.rows()) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Of of = table.columns().get(i).of();
                body.append(of == Of.NAME ? "<td>" : "<td class=\"num\">")
                        .append(text(shown(of, row.get(i))))
                        .append("</td>");
            }
            body.append("</tr>\n");
        }
        body.append("</tbody></table></div>\n");
    }

    private static String shown(Of of, Object value) {
        return switch (of) {
            case NAME -> value.toString();
            case NUMBER -> number((Long) value);
            case FEN -> Money.format((Long) value);
        };
    }

    private static String number(long number) {
        String money = Money.format(Math.multiplyExact(number, 100L));
        return money.substring(0, money.length() - 3);
    }

    private static String name(PolicyBook book) {
        return book.title() + "（" + book.id() + "，" + book.version() + "，"
                + book.sha256().substring(0, 12) + "）";
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** JSON that may stand in a script of a page. */
    private static String script(byte[] json) {
        return new String(json, StandardCharsets.UTF_8).replace("<", "\\u003c");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // The workbook

    private byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Bangfu", "1.0")) {
            for (Table table : tables()) {
                Worksheet sheet = workbook.newWorksheet(table.title());
                for (int column = 0; column < table.columns().size(); column++) {
                    sheet.value(0, column, table.columns().get(column).head());
                    sheet.width(column, 22);
                }
                sheet.range(0, 0, 0, table.columns().size() - 1).style().bold().set();
                for (int row = 0; row < table.rows().size(); row++) {
                    for (int column = 0; column < table.columns().size(); column++) {
                        cell(
                                sheet,
                                row + 1,
                                column,
                                table.columns().get(column).of(),
                                table.rows().get(row).get(column));
                    }
                }
                sheet.freezePane(1, 1);
            }
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, Of of, Object value) {
        switch (of) {
            case NAME -> sheet.value(row, column, value.toString());
            case NUMBER -> {
                sheet.value(row, column, (Long) value);
                sheet.style(row, column).format("#,##0").set();
            }
            case FEN -> {
                sheet.value(row, column, BigDecimal.valueOf((Long) value, 2));
                sheet.style(row, column).format("#,##0.00").set();
            }
        }
    }
}
