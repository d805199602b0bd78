package org.bangfu.office.ground.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file handed in with a form: what it is called and what is in it. Whether it is one of ours to keep is for its feature to say. */
public record UploadedFile(String name, byte[] content) {

    /**
     * @param missing the sentence where nothing was chosen
     * @param unnamed what to call it where the browser does not say
     * @throws Refusal at {@code file} where nothing was chosen or it is empty
     */
    public static UploadedFile of(@Nullable MultipartFile file, String missing, String unnamed) {
        if (!chosen(file)) {
            throw Refusal.at("file", missing);
        }
        return of(Objects.requireNonNull(file), unnamed);
    }

    public static boolean chosen(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    /** The sheet of a workbook that a person named beside the file; null where she named none. */
    public static @Nullable String sheet(@Nullable String typed) {
        return Read.optional(typed, "sheet", "工作表", 60);
    }

    /** The same where somebody else asks whether anything was chosen. */
    public static UploadedFile of(MultipartFile file, String unnamed) {
        try {
            return new UploadedFile(Objects.requireNonNullElse(file.getOriginalFilename(), unnamed), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
