package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.office.casework.matching.Preview.Lines;

/** A list beside what its source has: what would appear, vanish, say something else. Of each line only a mark is kept. */
final class Difference {

    /** Lines that are shown of each kind. */
    private static final int SHOWN = 30;

    private final Register register;

    /** What the source says now, by line; those that the new list has are taken out. */
    private final Map<UUID, UUID> before = new HashMap<>();

    private final Map<UUID, String> words = new HashMap<>();
    private final List<String> appear = new ArrayList<>();
    private final List<String> onFile = new ArrayList<>();
    private final List<String> change = new ArrayList<>();
    private int appeared;
    private int changed;
    private int same;

    Difference(Register register) {
        this.register = register;
    }

    void had(byte[] identity, Map<String, String> details) {
        UUID line = line(identity, details);
        before.put(line, mark(details.toString()));
        if (words.size() < SHOWN) {
            words.put(line, Things.words(details));
        }
    }

    /** @param shown whose line it is, in words; those of families on file stand first */
    void has(byte[] identity, Map<String, String> details, String shown, boolean family) {
        UUID line = line(identity, details);
        UUID was = before.remove(line);
        String said = shown + "：" + Things.words(details);
        if (was == null) {
            appeared++;
            keep(family ? onFile : appear, said);
        } else if (was.equals(mark(details.toString()))) {
            same++;
        } else {
            changed++;
            keep(change, said);
        }
    }

    private static void keep(List<String> some, String said) {
        if (some.size() < SHOWN) {
            some.add(said);
        }
    }

    Lines appear() {
        var first = new ArrayList<>(onFile);
        appear.stream().limit(SHOWN - first.size()).forEach(first::add);
        return new Lines(appeared, first);
    }

    /** A full list replaces; an increment takes nothing away. */
    Lines vanish(Mode mode) {
        return mode == Mode.INCREMENT
                ? new Lines(0, List.of())
                : new Lines(
                        before.size(),
                        words.entrySet().stream()
                                .filter(one -> before.containsKey(one.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
    }

    Lines change() {
        return new Lines(changed, change);
    }

    int same() {
        return same;
    }

    /** A line is the same while it is about the same thing of the same person. */
    private UUID line(byte[] identity, Map<String, String> details) {
        return mark(HexFormat.of().formatHex(identity) + Things.key(register, details));
    }

    private static UUID mark(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
