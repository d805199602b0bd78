package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code determine}, as a shell sees it. */
class CommandTest {

    private static final String FAMILY =
            "{\"id\":\"%s\",\"applicationDate\":\"2026-03-18\",\"locality\":\"340202\",\"applicant\":{\"status\":\"EMPLOYEE\"},"
                    + "\"members\":[{\"id\":\"1\"}]}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String in, String... args) {
        return run(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, args);
    }

    private int run(InputStream in, OutputStream to, String... args) {
        return Determine.run(args, in, to, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void oneDocumentFromAFileOrStandardInput(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("family.json"), FAMILY.formatted("A"));
        assertThat(run("", file.toString())).isZero();
        String fromFile = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run(FAMILY.formatted("A"), "-")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(fromFile)
                .contains("\"reasons\"", "\n  \"category\"");
    }

    @Test
    void briefLeavesReasonsAndWarningsOut() {
        assertThat(run(FAMILY.formatted("A"), "--brief")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("reasons", "warnings");
    }

    @Test
    void linesAreAnsweredInOrderAndABadOneStopsNoOther() {
        var in = new StringBuilder("\uFEFF");
        for (int i = 0; i < 3000; i++) {
            in.append(i == 1500 ? "{\"id\":\"broken" : FAMILY.formatted("N" + i))
                    .append(i % 2 == 0 ? "\r\n" : "\n\n  \n");
        }
        in.append("{\"id\":\"cut off");
        assertThat(run(in.toString(), "--lines", "--brief")).isEqualTo(Determine.BAD_INPUT);
        List<String> answers = lines();
        assertThat(answers).hasSize(3001);
        for (int i = 0; i < 3000; i++) {
            assertThat(answers.get(i)).startsWith(i == 1500 ? "{\"id\":null,\"errors\"" : "{\"id\":\"N" + i + "\"");
        }
        assertThat(answers.getLast()).startsWith("{\"id\":null,\"errors\"");
    }

    @Test
    void theLastLineNeedsNoLineFeedAndNoLinesGiveNoAnswers() {
        assertThat(run(FAMILY.formatted("A"), "--lines")).isZero();
        assertThat(lines()).hasSize(1);
        out.reset();
        assertThat(run("\n \r\n", "--lines")).isZero();
        assertThat(lines()).isEmpty();
    }

    @Test
    void aLineOfFiftyMegabytesIsAnErrorOfThatLineAlone() {
        InputStream line = new ByteArrayInputStream(FAMILY.formatted("A").getBytes(StandardCharsets.UTF_8));
        var feed = List.of(
                line,
                new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(new byte[50 << 20]),
                new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(FAMILY.formatted("B").getBytes(StandardCharsets.UTF_8)));
        assertThat(run(new SequenceInputStream(Collections.enumeration(feed)), out, "--lines", "--brief"))
                .isEqualTo(Determine.BAD_INPUT);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(1)).contains("1 MiB");
        assertThat(lines().get(2)).startsWith("{\"id\":\"B\"");
    }

    @Test
    void aLineOfExactlyOneMebibyteIsReadOneByteMoreIsNot() {
        String family = FAMILY.formatted("A");
        String longest = family + " ".repeat(BatchReader.LONGEST_LINE - family.length());
        assertThat(run(longest + "\n" + longest + " \n" + longest, "--lines", "--brief"))
                .isEqualTo(Determine.BAD_INPUT);
        assertThat(lines()).hasSize(3);
        assertThat(lines().get(0)).startsWith("{\"id\":\"A\",\"category\"");
        assertThat(lines().get(1)).contains("1 MiB");
        assertThat(lines().get(2)).startsWith("{\"id\":\"A\",\"category\"");
    }

    @Test
    void theCarriageReturnOfALineEndIsNotCountedWhereverTheInputIsCut() {
        String family = FAMILY.formatted("A");
        String longest = family + " ".repeat(BatchReader.LONGEST_LINE - family.length());
        var pieces = List.of(
                longest + "\r", "\n" + longest, "\r\n" + longest + " \r\n" + longest + "\r ", "\n" + longest + "\r");
        var feed = pieces.stream()
                .map(piece -> (InputStream) new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(run(new SequenceInputStream(Collections.enumeration(feed)), out, "--lines", "--brief"))
                .isEqualTo(Determine.BAD_INPUT);
        assertThat(lines()).extracting(line -> line.contains("1 MiB")).containsExactly(false, false, true, true, false);
    }

    @Test
    void aFullDiskIsSaidNotThrown() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThat(run(
                        new ByteArrayInputStream(FAMILY.formatted("A").getBytes(StandardCharsets.UTF_8)),
                        full,
                        "--lines"))
                .isEqualTo(Determine.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left");
    }

    @Test
    void aWrongCommandSaysHowToUseIt() {
        assertThat(run("", "--line")).isEqualTo(Determine.BAD_INPUT);
        assertThat(run("", "--policy")).isEqualTo(Determine.BAD_INPUT);
        assertThat(run("", "a", "b")).isEqualTo(Determine.BAD_INPUT);
        assertThat(run("", "/no/such/file")).isEqualTo(Determine.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--line", "用法", "没有文件");
        assertThat(lines()).isEmpty();
    }

    @Test
    void anotherPolicyAnswersByItsOwnNumbers(@TempDir Path folder) throws IOException {
        PolicyFilesTest.copyShipped(folder);
        PolicyFilesTest.edit(folder, "policy.yaml", "id: wuhu", "id: other");
        assertThat(run(FAMILY.formatted("A"), "--brief", "--policy", folder.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"id\" : \"other\"");
    }
}
