package org.bangfu.population.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.policy.Determining;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Place;
import org.bangfu.population.file.ParquetFamilies;
import org.bangfu.population.made.MadeUp;
import org.bangfu.terms.Category;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change of policy, tried on all families of a file: the sums are those of the families one by one, wherever they are counted. */
class SimulationTest {

    private static final int FAMILIES = 12_000;
    private static final Determiner SHIPPED = Determiner.shipped();
    private static final List<Family> MADE = made();

    @TempDir
    Path folder;

    private Path lines;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream progress = new PrintStream(said, true, StandardCharsets.UTF_8);

    private static List<Family> made() {
        var madeUp = new MadeUp(21, SHIPPED.policy());
        var made = new ArrayList<Family>();
        for (int number = 0; number < FAMILIES; number++) {
            made.add(madeUp.family(number));
        }
        return made;
    }

    @BeforeEach
    void writeLines() throws IOException {
        lines = folder.resolve("families.jsonl");
        Files.write(lines, Determiner.lines(MADE));
    }

    /** Wuhu's policy with some of its settings changed. */
    private Determiner policy(Map<String, String> changes) throws IOException, PolicyRefused {
        Path policy = Files.createTempDirectory(folder, "policy");
        for (String name : List.of("policy.yaml", "standards.csv", "workdays.csv")) {
            try (InputStream in = Determiner.class.getResourceAsStream("wuhu/" + name)) {
                assertThat(in).isNotNull();
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (Map.Entry<String, String> change : changes.entrySet()) {
                    text = text.replace(change.getKey(), change.getValue());
                }
                Files.writeString(policy.resolve(name), text);
            }
        }
        return Determiner.load(policy);
    }

    private Determiner wider() throws IOException, PolicyRefused {
        return policy(Map.of("multiple: {value: 2,", "multiple: {value: 2.5,", "{value: 30000,", "{value: 20000,"));
    }

    private Determiner otherFigures() throws IOException, PolicyRefused {
        return policy(Map.of("{value: PRORATE,", "{value: EXCLUDE,", "ratio: {value: 0.5,", "ratio: {value: 0.4,"));
    }

    private Simulation simulation(Determiner after, Path file, String name) {
        return new Simulation(SHIPPED, after, file, folder.resolve(name), progress, InstantSource.system());
    }

    private byte[] result(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve(Report.FIGURES));
    }

    private static Tally tally(Determiner after, List<Family> families) {
        var counting = new Counting(Question.of(SHIPPED.policy(), after.policy()), false);
        families.forEach(counting::family);
        return counting.counted().tally();
    }

    /** Families of an installation, which calls its counties itself. */
    @Test
    void whatPassesIsCountedAsWhatLiesInAFile() throws Exception {
        simulation(otherFigures(), lines, "file").run(null);
        var passing = new Passing(null, otherFigures());
        passing.policy(SHIPPED.files());
        Places.OFFICIAL.names().forEach((code, name) -> passing.county(Place.text(code), name));
        MADE.forEach(family -> passing.family(Determiner.document(family)));
        passing.report(folder.resolve("passed"), progress);
        String file = new String(result("file"), StandardCharsets.UTF_8);
        assertThat(new String(result("passed"), StandardCharsets.UTF_8))
                .isEqualTo(file.replaceAll("\"examples\":\\[[^]]*]", "\"examples\":[]"))
                .isNotEqualTo(file);
        assertThat(Files.readString(folder.resolve("passed").resolve(Report.PAGE)))
                .doesNotContain("例如文件中");
    }

    @Test
    void whatCannotBeReadIsCountedAndNotQuoted() throws Exception {
        var passing = new Passing(SHIPPED, wider());
        passing.policy(SHIPPED.files());
        passing.family("{\"id\": \"王秀梅\"}".getBytes(StandardCharsets.UTF_8));
        passing.report(folder.resolve("unread"), progress);
        assertThat(new String(result("unread"), StandardCharsets.UTF_8)).contains("\"families\":1,\"leftOut\":1");
        assertThat(Files.readString(folder.resolve("unread").resolve(Report.PAGE)))
                .contains("第 1 户：资料还不全")
                .doesNotContain("王秀梅");
    }

    @Test
    void countiesAreCalledByTheirNames() throws Exception {
        simulation(wider(), lines, "named").run(null);
        assertThat(new String(result("named"), StandardCharsets.UTF_8))
                .contains("{\"county\":\"340202\",\"name\":\"镜湖区\"", "{\"county\":\"340281\",\"name\":\"无为市\"");
        assertThat(Files.readString(folder.resolve("named").resolve(Report.PAGE)))
                .contains("<td>南陵县</td>");
        assertThat(Places.OFFICIAL.name(110101)).isEqualTo("110101");
    }

    @Test
    void theSumsAreThoseOfTheFamiliesOneByOne() throws Exception {
        Determiner after = otherFigures();
        Tally.County all = tally(after, MADE).all();
        long before = 0;
        long changed = 0;
        long deep = 0;
        for (Family family : MADE) {
            before += Determining.brief(family, SHIPPED.policy()).planTotal().fen();
            var determined = Determining.brief(family, after.policy());
            changed += determined.planTotal().fen();
            deep += determined.category() == Category.DEEP ? 1 : 0;
        }
        assertThat(all.before.total()).isEqualTo(before);
        assertThat(all.after.total()).isEqualTo(changed);
        assertThat(all.after.families[0]).isEqualTo(deep);
        assertThat(changed).isNotEqualTo(before);
    }

    @Test
    void eachSettingAloneIsWhatAPolicyWithOnlyThatChangeComesTo() throws Exception {
        Tally together = tally(wider(), MADE);
        Tally multiple = tally(policy(Map.of("multiple: {value: 2,", "multiple: {value: 2.5,")), MADE);
        Tally accidental = tally(policy(Map.of("{value: 30000,", "{value: 20000,")), MADE);
        assertThat(together.alone(0).total()).isEqualTo(multiple.all().after.total());
        assertThat(together.alone(1).total()).isEqualTo(accidental.all().after.total());
    }

    @Test
    void everySettingOfAPolicyCanBeChangedAlone() {
        assertThat(Differing.all()).hasSize(Limits.class.getRecordComponents().length + 1);
        assertThat(Differing.between(SHIPPED.policy(), SHIPPED.policy())).isEmpty();
        for (Differing setting : Differing.all()) {
            assertThat(setting.label()).as(setting.key()).isNotEqualTo(setting.key());
            assertThat(setting.changed(SHIPPED.policy(), SHIPPED.policy())).isEqualTo(SHIPPED.policy());
        }
    }

    @Test
    void linesColumnsAndKeptFiguresGiveTheSameBytes() throws Exception {
        Path columns = folder.resolve("families.parquet");
        try (ParquetFamilies.Writer out = ParquetFamilies.write(columns)) {
            out.write(MADE);
        }
        Path figures = folder.resolve("families.figures");
        simulation(wider(), lines, "lines").run(null);
        simulation(wider(), columns, "columns").run(figures);
        simulation(wider(), figures, "figures").run(null);
        assertThat(result("columns")).isEqualTo(result("lines"));
        assertThat(result("figures")).isEqualTo(result("lines"));
    }

    @Test
    void keptFiguresAreRefusedWhereASettingActsBeforeThem() throws Exception {
        Path figures = folder.resolve("families.figures");
        simulation(wider(), lines, "kept").run(figures);
        assertThatThrownBy(() -> simulation(otherFigures(), figures, "refused").run(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("housing.excess、support.ratio");
        var otherwise = new Simulation(
                otherFigures(), otherFigures(), figures, folder.resolve("o"), progress, InstantSource.system());
        assertThatThrownBy(() -> otherwise.run(null)).hasMessageContaining("另外的核算设置");
    }

    /** Whoever tries a text of next January on the families of last year asks what it would say of them. */
    @Test
    void aTextAnswersForEveryFamilyWhateverDayItIsInForceFrom() throws Exception {
        Map<String, String> wider = Map.of("multiple: {value: 2,", "multiple: {value: 2.5,");
        Map<String, String> later = Map.of(
                "multiple: {value: 2,", "multiple: {value: 2.5,", "{value: \"2020-10-27\"", "{value: \"2031-01-01\"");
        assertThat(policy(later).policy().governs(MADE.getFirst().applicationDate()))
                .isFalse();
        Tally asked = tally(policy(later), MADE);
        assertThat(asked.leftOutFamilies()).isZero();
        assertThat(asked.all().after.total())
                .isEqualTo(tally(policy(wider), MADE).all().after.total())
                .isNotEqualTo(asked.all().before.total());
        Path figures = folder.resolve("families.figures");
        simulation(policy(later), lines, "lines").run(figures);
        simulation(policy(later), figures, "figures").run(null);
        assertThat(result("figures")).isEqualTo(result("lines"));
    }

    @Test
    void keptFiguresOfAnotherMeaningAreRefused() throws Exception {
        Path figures = folder.resolve("families.figures");
        simulation(wider(), lines, "kept").run(figures);
        byte[] old = Files.readAllBytes(figures);
        for (int at : new int[] {0, old.length - 17}) {
            assertThat(old[at + 15]).isEqualTo((byte) '3');
            old[at + 15] = '2';
        }
        Files.write(figures, old);
        assertThatThrownBy(() -> simulation(wider(), figures, "refused").run(null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("请用家庭的完整资料重新形成");
    }

    @Test
    void stoppedAndStartedAgainItGoesOnWhereItWas() throws Exception {
        simulation(wider(), lines, "whole").run(null);
        Determiner after = wider();
        InstantSource slow = new InstantSource() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofSeconds(3));
                return now;
            }
        };
        var parted = new Simulation(SHIPPED, after, lines, folder.resolve("parted"), progress, slow);
        var counted = new ArrayList<Integer>();
        Simulation.Counter oneByOne = (from, pieces, taker) -> {
            for (int piece = from; piece < pieces; piece++) {
                counted.add(piece);
                if (piece == 2 && counted.size() == 3) {
                    throw new IOException("stopped");
                }
                taker.take(tally(after, MADE.subList(piece * 3000, (piece + 1) * 3000)));
            }
        };
        assertThatThrownBy(() -> parted.run(4, oneByOne)).hasMessage("stopped");
        parted.run(4, oneByOne);
        assertThat(counted).containsExactly(0, 1, 2, 2, 3);
        assertThat(result("parted")).isEqualTo(result("whole"));
        assertThat(folder.resolve("parted").resolve("simulation.part")).doesNotExist();
    }

    @Test
    void aFamilyThatCannotBeReadIsLeftOutAndNamed() throws Exception {
        Files.writeString(lines, "{\"applicationDate\": 3}\n", StandardOpenOption.APPEND);
        simulation(wider(), lines, "left").run(null);
        String json = new String(result("left"), StandardCharsets.UTF_8);
        assertThat(json).contains("\"families\":" + (FAMILIES + 1) + ",\"leftOut\":1,");
        assertThat(Files.readString(folder.resolve("left").resolve(Report.PAGE)))
                .contains("第 " + (FAMILIES + 1) + " 户：");
    }

    @Test
    void thePageAndTheWorkbookSayTheSame() throws Exception {
        simulation(wider(), lines, "said").run(null);
        String page = Files.readString(folder.resolve("said").resolve(Report.PAGE));
        assertThat(page).contains("relative.multiple").contains("echarts").doesNotContain("src=\"http");
        try (var workbook = new ReadableWorkbook(
                folder.resolve("said").resolve(Report.WORKBOOK).toFile())) {
            var sheet = workbook.getFirstSheet();
            assertThat(sheet.getName()).isEqualTo("按类别");
            var total = sheet.read().getLast();
            assertThat(total.getCellText(0)).isEqualTo("合计");
            assertThat(total.getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(FAMILIES);
            assertThat(page).contains("<td>合计</td>");
        }
    }
}
