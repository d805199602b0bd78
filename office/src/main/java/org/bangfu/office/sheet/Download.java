package org.bangfu.office.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table that somebody takes away. */
public final class Download {

    private Download() {}

    /** @param name of the file, and of its only sheet, without the ending */
    public static ResponseEntity<byte[]> xlsx(String name, List<? extends List<?>> rows) {
        return file(name + ".xlsx", SheetWriter.xlsx(name, rows));
    }

    /** @param name with its ending, .csv or .xlsx */
    public static ResponseEntity<byte[]> file(String name, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        name.endsWith(".csv")
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
