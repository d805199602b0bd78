package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.sheet.LineFault;

/**
 * What a list would change, before it does.
 *
 * @param lines how many can be imported
 * @param appear lines that the source did not have, {@code vanish} those it would have no longer, {@code change} those that would say
 *     something else, {@code same} the rest
 * @param faults lines that cannot be imported
 * @param remarks what of the file is not read, in words
 * @param base the lists it was compared with, by which it is known that nobody imported in between
 */
public record Preview(
        Register register,
        String source,
        Mode mode,
        LocalDate asOf,
        String fileName,
        int lines,
        Lines appear,
        Lines vanish,
        Lines change,
        int same,
        List<LineFault> faults,
        List<String> remarks,
        String base) {

    public Preview {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /** Some lines, those of families on file first; numbers masked. */
    public record Lines(int count, List<String> first) {

        public Lines {
            first = List.copyOf(first);
        }
    }
}
