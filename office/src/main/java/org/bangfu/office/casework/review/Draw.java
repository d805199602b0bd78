package org.bangfu.office.casework.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw of families for the county to visit (M10(3)). Anyone can draw it again: of the numbers it was drawn among, the first
 * {@code drawn.size()} in the order of SHA-256 of the seed, a vertical bar and the number.
 */
public record Draw(LocalDate on, String seed, List<String> among, List<String> drawn, String by) {

    public Draw {
        among = List.copyOf(among);
        drawn = List.copyOf(drawn);
    }

    static List<String> drawn(String seed, List<String> among, int wanted) {
        return among.stream()
                .sorted(Comparator.comparing((String number) -> place(seed, number)))
                .limit(wanted)
                .sorted()
                .toList();
    }

    private static String place(String seed, String number) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + "|" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
