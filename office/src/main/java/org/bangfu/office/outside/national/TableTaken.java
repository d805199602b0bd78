package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.sheet.LineFault;

/**
 * A table of the national system that somebody handed in.
 *
 * @param ticked how many payments were newly ticked off by it
 * @param faults its lines that were not taken over, each with the reason
 * @param remarks what of the file was not read, in words
 */
public record TableTaken(
        long id, String fileName, int ticked, List<LineFault> faults, List<String> remarks, String by, LocalDate on) {

    public TableTaken {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }
}
