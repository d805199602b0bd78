package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.bangfu.office.start.Structure.Part;
import org.junit.jupiter.api.Test;

/**
 * What the database itself refuses is written down: each constraint, unique index, trigger with its function, policy and right, and the
 * tables under row-level security. A migration that drops or weakens one, on purpose or by a slip, fails here and is read by somebody; new
 * ones are added with {@code BANGFU_WRITE_GUARDS=yes}, which writes the list anew.
 */
class NoGuardIsLostTest {

    private static final Path LIST =
            Path.of("src", "test", "resources", "org", "bangfu", "office", "start", "guards.txt");
    private static final Set<String> KINDS =
            Set.of("TABLE", "CONSTRAINT", "INDEX", "TRIGGER", "FUNCTION", "POLICY", "RIGHT", "ROLE");

    @Test
    void everyGuardOnTheListStandsAsItIsWritten() throws SQLException, IOException {
        List<String> there = there();
        if ("yes".equals(System.getenv("BANGFU_WRITE_GUARDS"))) {
            Files.write(LIST, there);
        }
        List<String> gone = new ArrayList<>(Files.readAllLines(LIST));
        assertThat(gone).hasSizeGreaterThan(1_000);
        gone.removeAll(Set.copyOf(there));
        assertThat(gone)
                .as(
                        "dropped, weakened or changed: if that is meant, write the list anew (BANGFU_WRITE_GUARDS=yes) and say why in the commit")
                .isEmpty();
    }

    private static List<String> there() throws SQLException {
        var guards = new TreeMap<Part, String>();
        Guarding.looked(TestInstallation.settings().database(), Structure::now).forEach((part, definition) -> {
            if (KINDS.contains(part.kind()) && guards(part, definition)) {
                guards.put(part, part.kind().equals("FUNCTION") ? fingerprint(definition) : definition);
            }
        });
        return guards.entrySet().stream()
                .map(guard -> "%s %s: %s"
                        .formatted(
                                guard.getKey().kind(),
                                guard.getKey().name(),
                                guard.getValue().replaceAll("\\s+", " ").strip()))
                .toList();
    }

    /** An index that only makes things quick keeps nothing out. */
    private static boolean guards(Part part, String definition) {
        return !part.kind().equals("INDEX") || definition.startsWith("CREATE UNIQUE");
    }

    private static String fingerprint(String text) {
        try {
            byte[] bytes = text.replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
