package org.bangfu.office.ground.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file that somebody takes away. */
public final class Download {

    private Download() {}

    /** @param name of the file, and of its only sheet, without the ending */
    public static ResponseEntity<byte[]> xlsx(String name, List<? extends List<?>> rows) {
        return file(name + ".xlsx", SheetWriter.list(name, rows));
    }

    /** The same of a table of any length. */
    public static ResponseEntity<byte[]> xlsx(String name, SheetWriter.Table table) {
        return file(name + ".xlsx", SheetWriter.list(name, table));
    }

    /** @param name with its ending: .csv, .xlsx, or .yaml */
    public static ResponseEntity<byte[]> file(String name, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CONTENT_TYPE, type(name.substring(name.lastIndexOf('.') + 1)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }

    private static String type(String ending) {
        return switch (ending) {
            case "csv" -> "text/csv;charset=UTF-8";
            case "yaml" -> "application/yaml";
            default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        };
    }
}
