package org.bangfu.office.ground.sheet;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;

/**
 * A line of somebody's table that was not taken over, while the others were.
 *
 * @param row as the person's program counts it, from 1
 * @param reason what is wrong where, and the mend
 */
public record LineFault(int row, String reason) {

    /** All of a table as a workbook, for whoever sent it. */
    public static ResponseEntity<byte[]> download(String name, List<LineFault> faults) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("行", "没有导入的原因"));
        faults.forEach(fault -> rows.add(List.of(fault.row(), fault.reason())));
        return Download.xlsx(name, rows);
    }
}
