package org.bangfu.office.aid.meeting;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One who stays out of a vote.
 *
 * @param reason for instance 与申请人是亲属; empty where none was written
 */
public record Recusal(String name, String reason) {

    /** One a line: the name, then why, as 孙立（与申请人是亲属） or with a blank between. */
    static List<Recusal> read(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(Recusal::line)
                        .toList();
    }

    private static Recusal line(String line) {
        String[] parts = line.split("[\\s　,，:：（(]+", 2);
        return new Recusal(parts[0], parts.length < 2 ? "" : parts[1].replaceFirst("[）)]\\s*$", ""));
    }

    static String written(List<Recusal> recused) {
        return recused.stream().map(Recusal::toString).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return reason.isEmpty() ? name : name + "（" + reason + "）";
    }
}
