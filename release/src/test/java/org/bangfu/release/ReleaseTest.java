package org.bangfu.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release archive does without Maven and without its sources what docs/install.md says of it. */
class ReleaseTest {

    private static final Path LAUNCH = Path.of("..", "launch").toAbsolutePath().normalize();

    /** Where the archive was unpacked. */
    @TempDir
    static Path folder;

    private static Path release;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void unpack() throws Exception {
        Path built = folder.resolve("built");
        finish(new ProcessBuilder("bash", LAUNCH.resolve("assemble.sh").toString(), built.toString()));
        try (var files = Files.list(built)) {
            Path archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
            finish(new ProcessBuilder("tar", "-C", folder.toString(), "-xzf", archive.toString()));
            release = folder.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
        }
        // an empty file: Java keeps nothing of a start here, which takes longer than all that is tried
        Files.createFile(release.resolve("office/start.aot"));
        Files.createFile(release.resolve("office/answer.aot"));
        // whoever asks for Maven fails, and is seen
        Path maven = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\ntouch " + folder.resolve("asked") + "\nexit 1\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void holdsWhatAnInstallationNeeds() {
        assertThat(Stream.of(
                        "bangfu",
                        "LICENSE",
                        "docs/install.md",
                        "engines/1",
                        "policies/qingdao/policy.yaml",
                        "install/bangfu.service",
                        "launch/office.args",
                        "office/lib",
                        "population/lib"))
                .allSatisfy(file -> assertThat(release.resolve(file)).exists());
        assertThat(release.resolve("pom.xml")).doesNotExist();
    }

    @Test
    void decidesAboutAFamily() throws Exception {
        String answer = finish(bangfu(
                "determine", "--brief", release.resolve("launch/family.json").toString()));
        assertThat(answer).contains("\"id\"").contains("category");
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void makesUpFamiliesAndTriesAPolicyOnThem() throws Exception {
        String families = elsewhere.resolve("families.jsonl").toString();
        finish(bangfu("generate", "--families", "50", "--out", families));
        String policy = release.resolve("policies/wuhu-the-other-way").toString();
        assertThat(finish(bangfu("simulate", "--policy", policy, families).directory(elsewhere.toFile())))
                .contains("50");
    }

    @Test
    void opensForWork() throws Exception {
        int port = freePort();
        Process office = bangfu("run", "--demo", "none", "--port", Integer.toString(port))
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = office.inputReader(StandardCharsets.UTF_8)) {
            var all = new StringBuilder();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                all.append(line).append('\n');
                if (line.contains("帮扶已启动")) {
                    break;
                }
            }
            assertThat(all).contains("帮扶已启动");
            assertThat(health(port)).contains("UP");
            office.toHandle().destroy(); // leaves what it still says to be read
            String last = said.readAllAsString();
            assertThat(office.waitFor()).as(all + last).isIn(0, 143);
        } finally {
            office.destroy();
        }
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void saysWhatNeedsTheSources() throws Exception {
        Process refused = bangfu("test").redirectErrorStream(true).start();
        assertThat(new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("源代码");
        assertThat(refused.waitFor()).isOne();
    }

    private static ProcessBuilder bangfu(String... arguments) {
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(release.resolve("bangfu").toString()), Stream.of(arguments))
                        .toList());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        return builder;
    }

    /** What a command that must go well has said. */
    private static String finish(ProcessBuilder command) throws IOException, InterruptedException {
        Process running = command.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor())
                .as(List.copyOf(command.command()) + "\n" + said)
                .isZero();
        return said;
    }

    private static String health(int port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
