package org.bangfu.office.law.standard;

import java.time.LocalDate;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.jspecify.annotations.Nullable;

/** What is typed beside the two files of a proposal. */
public record ProposalForm(
        @Nullable String document, @Nullable String documentOn) {

    static final ProposalForm EMPTY = new ProposalForm(null, null);

    record Typed(String document, LocalDate documentOn) {}

    /** @throws Refusals naming each field */
    Typed read(LocalDate today, boolean policy, boolean paper) {
        var reading = new Refusals.Reading();
        if (!policy) {
            reading.add(Refusal.at("policy", "请选择政策文本 policy.yaml。"));
        }
        String number = reading.read(() -> Read.text(document, "document", "文号", 2, 100), "");
        LocalDate day = reading.read(() -> Read.pastDate(documentOn, "documentOn", "发文日期", today), LocalDate.EPOCH);
        if (!paper) {
            reading.add(Refusal.at("file", "请选择文件的照片（JPG、PNG）或 PDF。"));
        }
        reading.throwIfAny();
        return new Typed(number, day);
    }
}
