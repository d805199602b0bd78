package org.bangfu.office.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.bangfu.office.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A file over the counter, in and out. */
record Handed(String name, byte[] content) {

    static Handed of(@Nullable MultipartFile file, String missing) {
        if (file == null || file.isEmpty()) {
            throw Refusal.at("file", missing);
        }
        try {
            return new Handed(Objects.requireNonNullElse(file.getOriginalFilename(), "文件"), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseEntity<byte[]> out(String name, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        name.endsWith(".csv")
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(content);
    }
}
