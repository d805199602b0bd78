package org.bangfu.office.ground.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.SheetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office lives in 192 MB. Whatever a hostile or careless file unpacks to, it is taken or refused within a third of that. */
class SmallMemoryTest {

    private static final String CELL = "<c r=\"A1\" t=\"inlineStr\"><is><t>字</t></is></c>";

    @TempDir
    Path folder;

    @Test
    void hostileFilesAreRefusedAndLargeOnesTaken() throws Exception {
        workbook("爆.xlsx", "", 20_000_000, i -> "<row/>");
        workbook("空行.xlsx", "", 1_000_000, i -> "<row r=\"" + i + "\" spans=\"1:5\"/>");
        workbook("宽.xlsx", "<row r=\"1\">", 16_000, i -> "<c t=\"b\"><v>1</v></c>");
        workbook("远.xlsx", "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", 0, i -> "");
        workbook("长字.xlsx", "<row r=\"1\"><c t=\"inlineStr\"><is><t>", 9_000_000, i -> "字");
        workbook("多行.xlsx", "", 100_000, i -> "<row r=\"" + i + "\">" + CELL.replace("A1", "A" + i) + "</row>");
        Files.write(folder.resolve("大.jpg"), Huge.jpeg(8_000, 6_000));
        Files.write(folder.resolve("大.png"), Huge.png(7_000, 7_000));
        Files.write(folder.resolve("巨.png"), Huge.png(20_000, 20_000));

        assertThat(within64Megabytes())
                .containsEntry("爆.xlsx", "工作簿解压后过大，不能上传。请只保留需要的一张表。")
                .containsEntry("空行.xlsx", "表格超过 100000 行（带格式的空行也算）。请只把有数据的行复制到新表，或分成几个文件上传。")
                .containsEntry("宽.xlsx", "第1行超过 200 列，这不像要上传的表格，请检查。")
                .containsEntry("远.xlsx", "第1行超过 200 列，这不像要上传的表格，请检查。")
                .containsEntry("长字.xlsx", "工作簿解压后过大，不能上传。请只保留需要的一张表。")
                .containsEntry("多行.xlsx", "100000 行")
                .containsEntry("大.jpg", "image/jpeg")
                .containsEntry("大.png", "image/png")
                .containsEntry("巨.png", "“巨.png”超过 5000 万像素，请用普通清晰度重新拍照。");
    }

    private void workbook(String name, String before, int times, IntFunction<String> each) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>" + before);
            var some = new StringBuilder();
            for (int i = 1; i <= times; i++) {
                some.append(each.apply(i));
                if (some.length() > 100_000) {
                    write(zip, some.toString());
                    some.setLength(0);
                }
            }
            write(zip, some + "</sheetData></worksheet>");
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What another machine of that size said of each file. */
    private Map<String, String> within64Megabytes() throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath(),
                        Small.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.waitFor();
        Map<String, String> answers = new HashMap<>();
        for (String line : Files.readAllLines(said)) {
            String[] parts = line.split("\t", 2);
            answers.put(parts[0], parts[parts.length - 1]);
        }
        return answers;
    }

    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** The other machine. */
    static final class Small {

        private Small() {}

        public static void main(String[] folder) throws IOException {
            try (var files = Files.list(Path.of(folder[0]))) {
                for (Path file : files.filter(one -> !one.endsWith("said")).toList()) {
                    System.out.println(file.getFileName() + "\t" + answer(file));
                }
            }
        }

        private static String answer(Path file) throws IOException {
            String name = file.getFileName().toString();
            byte[] content = Files.readAllBytes(file);
            try {
                if (!name.endsWith(".xlsx")) {
                    return Cleaning.clean(name, content).mediaType();
                }
                int[] rows = {0};
                SheetReader.each(content, row -> rows[0]++);
                return rows[0] + " 行";
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        }
    }
}
