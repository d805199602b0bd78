package org.bangfu.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A division whose code is no longer in force. Figures are said of the divisions of today: taken for one without figures of its own, an
 * earlier code would silently get those of its city. The list is data, {@code former-places.csv}: all codes that lay in today's Wuhu since
 * 1981, checked on 2026-11-30 against github.com/yescallop/areacodes (result.csv of 2025-11-04, drawn from the yearly lists of the Ministry of
 * Civil Affairs). Left out is 340211 (郊区, until 1990), which was divided among four districts and has no one successor.
 *
 * @param code six digits
 * @param since the year from which the code is no longer in force
 * @param successor the division in which it lies today
 */
public record FormerPlace(int code, String name, int since, int successor, String successorName) {

    private static final Map<Integer, FormerPlace> ALL = read();

    private static Map<Integer, FormerPlace> read() {
        var file = Objects.requireNonNull(FormerPlace.class.getResourceAsStream("former-places.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(FormerPlace::line)
                    .collect(Collectors.toMap(FormerPlace::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormerPlace line(String line) {
        String[] cells = line.split(",", -1);
        return new FormerPlace(
                Integer.parseInt(cells[0]), cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4]);
    }

    /** What a code stood for; null where it is in force, or none we know. */
    public static @Nullable FormerPlace of(int code) {
        return ALL.get(code);
    }

    /** The code in force today for what lay under this one. */
    public static int today(int code) {
        FormerPlace former = of(code);
        return former == null ? code : former.successor;
    }

    /** The word and the mend, for whoever wrote the code. */
    public String sentence() {
        return "%06d（%s）%d年起已不再使用，现为%s %06d，请改写为 %06d"
                .formatted(code, name, since, successorName, successor, successor);
    }
}
