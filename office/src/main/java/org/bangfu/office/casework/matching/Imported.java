package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that was imported.
 *
 * @param source which office it came from
 * @param asOf the day the other office drew it, as it counts
 * @param lines how many were imported
 * @param faults how many lines of the file were not
 * @param remarks what of the file was not read, in words
 * @param corrections each change of its day, in words, the oldest first
 * @param takenBack who took it back when and why, in words; null while it counts
 */
public record Imported(
        long id,
        Register register,
        String source,
        Mode mode,
        LocalDate asOf,
        String fileName,
        int lines,
        int faults,
        List<String> remarks,
        List<String> corrections,
        @Nullable String takenBack,
        String by,
        LocalDate on) {

    public Imported {
        remarks = List.copyOf(remarks);
        corrections = List.copyOf(corrections);
    }
}
