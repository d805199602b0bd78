package org.bangfu.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetParquetWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.bangfu.contract.Determiner;
import org.bangfu.policy.family.Family;
import org.bangfu.population.file.FamilyFile;
import org.bangfu.population.made.MadeUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command writes the families it was asked for, and what it wrote reads back as the same families. */
class GenerateTest {

    private static final int FAMILIES = 4_321;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Population.run(args, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<Family> made() {
        var madeUp = new MadeUp(7, Determiner.shipped().policy());
        var made = new ArrayList<Family>();
        for (int number = 0; number < FAMILIES; number++) {
            made.add(madeUp.family(number));
        }
        return made;
    }

    private static List<Family> read(Path file) throws IOException {
        var read = new ArrayList<Family>();
        FamilyFile families = FamilyFile.of(file);
        for (FamilyFile.Split split : families.splits()) {
            families.read(split, new FamilyFile.OnFamily() {
                @Override
                public void family(Family family) {
                    read.add(family);
                }

                @Override
                public void unreadable(String why) {
                    throw new AssertionError(why);
                }
            });
        }
        return read;
    }

    @Test
    void linesReadBackInSplitsAsTheSameFamilies() throws IOException {
        Path file = folder.resolve("families.jsonl");
        assertThat(run("generate", "--families", "" + FAMILIES, "--seed", "7", "--out", file.toString()))
                .isZero();
        assertThat(FamilyFile.of(file).splits()).hasSizeGreaterThan(1);
        assertThat(read(file)).isEqualTo(made());
    }

    @Test
    void nestedColumnsReadBackAsTheSameFamilies() throws IOException {
        Path file = folder.resolve("families.parquet");
        assertThat(run("generate", "--families", "" + FAMILIES, "--seed", "7", "--out", file.toString()))
                .isZero();
        assertThat(read(file)).isEqualTo(made());
    }

    /** A column that is not there would silently count as nobody dead and nothing beside the standard. */
    @Test
    void aFileOfAnEarlierProgramIsRefused() throws IOException {
        record Earlier(String id, boolean student) {}
        Path file = folder.resolve("earlier.parquet");
        try (ParquetWriter<Earlier> rows = CarpetParquetWriter.builder(new LocalOutputFile(file), Earlier.class)
                .build()) {
            rows.write(new Earlier("1", true));
        }
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("deceased")
                .hasMessageContaining("重新生成");
    }

    @Test
    void withoutAFileTheLinesGoToStandardOutput() throws IOException {
        Path file = folder.resolve("families.jsonl");
        run("generate", "--families", "10", "--out", file.toString());
        assertThat(run("generate", "--families", "10")).isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aWrongCommandSaysWhatIsWrong() {
        assertThat(run("generate")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("缺少 --families");
        assertThat(run("generate", "--families", "no")).isEqualTo(2);
        assertThat(run("generate", "--family", "3")).isEqualTo(2);
        assertThat(run("generate", "--families", "3", "--policy", folder.toString()))
                .isEqualTo(2);
        assertThat(run("conjure")).isEqualTo(2);
    }
}
