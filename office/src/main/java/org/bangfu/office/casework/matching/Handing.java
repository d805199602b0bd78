package org.bangfu.office.casework.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody hands in, and what she says of it.
 *
 * @param asOf the day the other office drew it
 * @param sheet of a workbook the sheet to read; null for the only one that is visible and not empty
 */
record Handing(
        Register register,
        String source,
        Mode mode,
        LocalDate asOf,
        @Nullable String sheet,
        String fileName,
        byte[] content) {

    /** What a person typed beside the file. */
    static Handing of(
            @Nullable String register,
            @Nullable String source,
            @Nullable String mode,
            @Nullable String asOf,
            @Nullable String sheet,
            UploadedFile file) {
        var reading = new Refusals.Reading();
        Register which = reading.read(() -> Read.oneOf(Register.class, register, "register", "哪一种登记"), Register.DIBAO);
        String from = reading.read(() -> Read.text(source, "source", "数据来源", 2, 60), "");
        List<String> modes = Arrays.stream(Mode.values()).map(Mode::name).toList();
        String how = reading.read(() -> Read.oneOf(modes, mode, "mode", "全量还是新增"), Mode.FULL.name());
        LocalDate day = reading.read(() -> Read.date(asOf, "asOf", "数据截止日期"), LocalDate.EPOCH);
        String tab = reading.read(() -> UploadedFile.sheet(sheet), "");
        reading.throwIfAny();
        return new Handing(
                which, from.replaceAll("\\s+", ""), Mode.valueOf(how), day, tab, file.name(), file.content());
    }
}
