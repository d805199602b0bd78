package org.bangfu.office.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A table that somebody takes away to Excel. */
public final class Download {

    private Download() {}

    /** @param name of the file, and of its only sheet, without the ending */
    public static ResponseEntity<byte[]> xlsx(String name, List<? extends List<?>> rows) {
        String disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(SheetWriter.xlsx(name, rows));
    }
}
