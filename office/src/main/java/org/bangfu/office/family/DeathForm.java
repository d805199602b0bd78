package org.bangfu.office.family;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bangfu.office.access.Actor;
import org.bangfu.office.family.Household.Death;
import org.bangfu.office.family.Household.Member;
import org.bangfu.office.files.Proofs.Proof;
import org.bangfu.office.refusal.Refusal;
import org.bangfu.office.refusal.Refusals;
import org.bangfu.office.web.Read;
import org.bangfu.office.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * A member's death as typed by the official who saw the paper; the same for the page and the API.
 *
 * @param member on the page: which one
 * @param alive true where the death was written down in error; month and paper then say nothing
 * @param paper the proof of the family that shows it
 */
public record DeathForm(
        @Nullable String once,
        @Nullable String version,
        @Nullable String member,
        @Nullable String alive,
        @Nullable String month,
        @Nullable String paper,
        @Nullable String reason) {

    static final DeathForm BLANK = new DeathForm(null, null, null, null, null, null, null);

    /** Null where the member lives. */
    @Nullable Death read(Member whose, List<Proof> papers, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        if (whose.id().equals(Household.WORKER) && Read.ticked(alive, "alive")) {
            throw Refusal.by("R-44", "member", "申请人健在的不用登记；已经因此终止办理的，请本人重新申请。");
        }
        String why = reading.read(() -> Read.text(reason, "reason", "怎么知道的", 300), "");
        if (reading.read(() -> Read.ticked(alive, "alive"), false)) {
            reading.throwIfAny();
            return null;
        }
        YearMonth died = reading.read(() -> Read.month(month, "month", "去世的月份"), YearMonth.from(today));
        if (died.isAfter(YearMonth.from(today))) {
            reading.add(Refusal.by("R-44", "month", "去世的月份%s还没有到，请核对。".formatted(Show.month(died))));
        }
        Long proof = reading.<@Nullable Long>read(() -> proof(papers), null);
        reading.throwIfAny();
        return new Death(died, why, proof, by.name(), today);
    }

    private Long proof(List<Proof> papers) {
        return papers.stream()
                .map(Proof::id)
                .filter(id -> Long.toString(id).equals(paper))
                .findFirst()
                .orElseThrow(() -> Refusal.by("R-44", "paper", "请选择这一家的证明材料。还没有的，先在“证明”里上传死亡证明、火化证明或注销户口的页。"));
    }
}
