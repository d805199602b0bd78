package org.bangfu.population.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.bangfu.contract.Determiner;
import org.bangfu.population.made.MadeUp;
import org.bangfu.population.simulate.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spark's workers come to what one machine comes to. Run with {@code mvn -Pspark}. */
class OnSparkTest {

    private static final int FAMILIES = 9_000;

    @TempDir
    Path folder;

    private Path proposal() throws IOException {
        Path proposal = Files.createDirectory(folder.resolve("proposal"));
        for (String name : List.of("policy.yaml", "standards.csv", "workdays.csv")) {
            try (InputStream in = Determiner.class.getResourceAsStream("wuhu/" + name)) {
                assertThat(in).isNotNull();
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                Files.writeString(proposal.resolve(name), text.replace("multiple: {value: 2,", "multiple: {value: 3,"));
            }
        }
        return proposal;
    }

    @Test
    void theResultHasTheSameBytes() throws Exception {
        Determiner shipped = Determiner.shipped();
        Path lines = folder.resolve("families.jsonl");
        var madeUp = new MadeUp(31, shipped.policy());
        Files.write(
                lines,
                Determiner.lines(
                        LongStream.range(0, FAMILIES).mapToObj(madeUp::family).toList()));
        Path proposal = proposal();
        var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Path here = folder.resolve("here");
        new Simulation(shipped, Determiner.load(proposal), lines, here, silent, InstantSource.system()).run(null);
        Path there = folder.resolve("there");
        new OnSpark().simulate("local[2]", null, proposal, lines, there, silent);
        for (String name : List.of("simulation.json", "simulation.html")) {
            assertThat(there.resolve(name)).hasSameBinaryContentAs(here.resolve(name));
        }
    }
}
