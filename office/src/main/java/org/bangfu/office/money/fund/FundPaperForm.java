package org.bangfu.office.money.fund;

import java.time.LocalDate;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/**
 * A paper on a fund's last day as a bookkeeper types it, and as a program sends it.
 *
 * @param until empty where the paper sets no last day
 */
public record FundPaperForm(
        @Nullable String document,
        @Nullable String dated,
        @Nullable String until) {

    static final FundPaperForm EMPTY = new FundPaperForm(null, null, null);

    /** @param paper whether the document comes along; a form asks for it, a program files it afterwards */
    FundPapers.NewPaper read(LocalDate today, boolean paper) {
        var reading = new Refusals.Reading();
        String number = reading.read(() -> Read.text(document, "document", "文号", 2, 60), "");
        LocalDate on = reading.read(() -> Read.pastDate(dated, "dated", "文件日期", today), today);
        LocalDate last = reading.read(() -> Read.optionalDate(until, "until", "最后使用日"), null);
        if (last != null && (last.getYear() < 2020 || last.getYear() > 2100)) {
            reading.add(Refusal.at("until", "最后使用日应在 2020 年至 2100 年之间。"));
        }
        if (!paper) {
            reading.add(Refusal.by("R-46", "file", "请选择文件的照片（JPG、PNG）或 PDF。"));
        }
        reading.throwIfAny();
        return new FundPapers.NewPaper(number, on, last);
    }
}
