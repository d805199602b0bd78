package org.bangfu.office.casework.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.Engine;
import org.bangfu.money.Money;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.determination.Determinations.Determined;
import org.bangfu.office.casework.determination.DeterminationsCheck.Kept;
import org.bangfu.office.casework.household.Families;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.law.standard.Policies;
import org.bangfu.policy.Determining;
import org.bangfu.terms.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * What earlier rules decided is asked of those rules again, never of today's (M1). The earlier ones here are compiled by the test: living
 * aid was a yuan more then.
 */
@OfficeTest
class M1_EarlierRulesTest {

    private static final String EARLIER = "90";
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 18);
    private static final Path RULE = Path.of("org/bangfu/policy/aid/StandardAid.java");

    @TempDir
    Path engines;

    @Autowired
    Families families;

    @Autowired
    DeterminationTable determinations;

    @Autowired
    Households households;

    @Autowired
    Worksheets worksheets;

    @Autowired
    Policies policies;

    @Autowired
    JdbcClient jdbc;

    private Case file;
    private Determined today;
    private String then;

    @BeforeEach
    void aFamilyDecidedByBoth() throws Exception {
        keepEarlierRules(engines.resolve(EARLIER));
        file = families.in(State.REVIEWED);
        today = families.as(Actor.OFFICE, () -> determinations.decide(file, DECIDED, Actor.OFFICE));
        byte[] answer = new Engines(engines)
                .of(EARLIER)
                .orElseThrow()
                .by(policies.files(today.policy()).orElseThrow())
                .apply(today.input().getBytes(StandardCharsets.UTF_8));
        then = new String(answer, StandardCharsets.UTF_8);
    }

    @Test
    void bothDecideAndNotTheSame() {
        assertThat(living(today.output())).isEqualTo("9960.00");
        assertThat(living(then)).isEqualTo("9961.00");
    }

    @Test
    void eachIsReplayedByTheRulesThatDecided() {
        assertThat(replayed(then, EARLIER)).isEmpty();
        assertThat(replayed(today.output(), Engine.VERSION)).isEmpty();
        assertThat(replayed(then, Engine.VERSION)).singleElement().asString().contains("重算的结果与存下的不同");
        assertThat(replayed(today.output(), EARLIER)).singleElement().asString().contains("重算的结果与存下的不同");
    }

    @Test
    void aFenMoreInWhatEarlierRulesDecidedIsFound() {
        String tampered = then.replace("\"9961.00\"", "\"9961.01\"");
        assertThat(tampered).isNotEqualTo(then);
        assertThat(replayed(tampered, EARLIER)).singleElement().asString().contains(file.number(), "不同");
    }

    @Test
    void rulesThatAreNotKeptAreNamed() {
        assertThat(replayed(then, "91")).singleElement().asString().contains(file.number(), "第 91 版");
        assertThat(replayed(then, "../" + EARLIER)).singleElement().asString().contains("没有那一版");
    }

    @Test
    void whatOtherRulesDecidedIsNotDrawnByTodays() {
        Household household = families.as(Actor.OFFICE, () -> households.now(file));
        assertThat(worksheets.of(today, household, "陈静")).isPresent();
        assertThat(worksheets.of(answering(then), household, "陈静")).isEmpty();
    }

    private List<String> replayed(String kept, String engine) {
        return new DeterminationsCheck(jdbc, policies, new Engines(engines))
                        .problem(
                                new Kept(7, file.number(), today.input(), kept, today.policy(), engine),
                                policies.versions())
                        .stream()
                        .toList();
    }

    private static String living(String output) {
        return JsonMapper.shared()
                .readTree(output)
                .path("standardAid")
                .path(0)
                .path("amount")
                .asString();
    }

    private Determined answering(String output) {
        return new Determined(
                today.id(), today.answer(), today.decisionDate(), today.input(), output, today.policy(), today.at());
    }

    // The earlier rules

    private static void keepEarlierRules(Path folder) throws IOException, URISyntaxException {
        Files.createDirectories(folder);
        Path classes = compiled(folder.resolve("classes"));
        archive(classes, folder.resolve("0-altered.jar"));
        for (Class<?> part : List.of(
                Determiner.class,
                Determining.class,
                Term.class,
                Money.class,
                JsonMapper.class,
                JsonGenerator.class,
                com.fasterxml.jackson.annotation.JsonFormat.class,
                YAMLFactory.class,
                Load.class)) {
            Path place = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path kept = folder.resolve(part.getSimpleName() + ".jar");
            if (Files.isDirectory(place)) {
                archive(place, kept);
            } else {
                Files.copy(place, kept);
            }
        }
    }

    private static Path compiled(Path folder) throws IOException {
        String rule = Files.readString(Path.of("../policy/src/main/java").resolve(RULE));
        String altered =
                rule.replace("return months * family.aidStandard();", "return months * family.aidStandard() + 100;");
        assertThat(altered).isNotEqualTo(rule);
        Path source = folder.resolve(RULE);
        Files.createDirectories(source.getParent());
        Files.writeString(source, altered);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        null,
                        null,
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(failed).isZero();
        return folder;
    }

    /** The engine's classes in a folder of classes, as a jar. */
    private static void archive(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (name.matches("org/bangfu/(contract|policy|terms|money)/.*")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
