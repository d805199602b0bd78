package org.bangfu.bench.office;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Loads 100,000 families into a running demonstration and measures its pages as the people who open them, each beside the page that
 * says there is no such page: the same server, session and frame, and no list. Arguments: data folder, port.
 */
public final class OfficeBench {

    private static final String FAMILIES = "hundred-thousand.sql";

    private OfficeBench() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        try (Connection owner = connect(data)) {
            System.out.println(load(owner) ? "loaded 100,000 families" : "100,000 families are there already");
            measure(new Visitor(port), owner, System.out);
        }
    }

    private static void measure(Visitor visitor, Connection owner, PrintStream out) throws Exception {
        String aCase = one(
                owner, "select number from casework where state = 'FILED' and number like '镜湖-%' order by id limit 1");
        var pages = List.of(
                new Page("grassroots: today", "c340202-j1a", "/today"),
                new Page("grassroots: cases", "c340202-j1a", "/cases"),
                new Page("county: today", "c340202-jingban", "/today"),
                new Page("county: cases", "c340202-jingban", "/cases"),
                new Page("county: cases of a state", "c340202-jingban", "/cases?state=reviewed"),
                new Page("county: search a name", "c340202-jingban", "/cases?q=王秀英"),
                new Page("county: search a family name", "c340202-jingban", "/cases?q=王"),
                new Page("county: search a number", "c340202-jingban", "/cases?q=" + aCase),
                new Page("county: search nothing", "c340202-jingban", "/cases?q=欧阳无"),
                new Page("county: a case", "c340202-jingban", "/cases/" + aCase),
                new Page("county: files", "c340202-jingban", "/files"),
                new Page("county: files, a name", "c340202-jingban", "/files?q=王秀英"),
                new Page("city: today", "wuhu", "/today"),
                new Page("city: cases", "wuhu", "/cases"),
                new Page("city: search a name", "wuhu", "/cases?q=王秀英"),
                new Page("city: search nothing", "wuhu", "/cases?q=欧阳无"),
                new Page("city: files", "wuhu", "/files"));
        out.println("page | p50 ms | p99 ms | p50 to empty | p99 to empty");
        for (Page page : pages) {
            visitor.enter(Long.parseLong(one(owner, "select id from account where login = '" + page.login() + "'")));
            out.println(visitor.measure(page));
        }
    }

    record Page(String name, String login, String path) {}

    private static boolean load(Connection owner) throws SQLException, IOException {
        if (!one(owner, "select count(*) from dossier where id >= 10000000").equals("0")) {
            return false;
        }
        try (var script = Objects.requireNonNull(OfficeBench.class.getResourceAsStream(FAMILIES));
                var statement = owner.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return true;
    }

    private static String one(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As the owner of the embedded database, who is not held by row-level security; the pages below are. */
    private static Connection connect(Path data) throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String port =
                Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
        String password = Files.readString(postgres.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/bangfu", "bangfu_owner", password);
    }
}
