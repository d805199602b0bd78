package org.bangfu.office.casework.correction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.correction.ListedDeaths.Listed;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Household.Death;
import org.bangfu.office.casework.household.Household.Member;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.web.Read;
import org.bangfu.office.ground.web.Show;
import org.jspecify.annotations.Nullable;

/**
 * A member's death as typed by the official who saw the paper, or takes the register's word; the same for the page and the API.
 *
 * @param member on the page: which one
 * @param alive true where the death was written down in error; month and paper then say nothing
 * @param month may be left out where a register tells it
 * @param paper the proof of the family that shows it, or the register that does ({@link Listed#key})
 */
public record DeathForm(
        @Nullable String version,
        @Nullable String member,
        @Nullable String alive,
        @Nullable String month,
        @Nullable String paper,
        @Nullable String reason) {

    static final DeathForm BLANK = new DeathForm(null, null, null, null, null, null);

    /** Null where the member lives. */
    @Nullable Death read(Member whose, List<Proof> papers, List<Listed> listed, Actor by, LocalDate today) {
        var reading = new Refusals.Reading();
        if (whose.id().equals(Household.WORKER) && Read.ticked(alive, "alive")) {
            throw Refusal.by("R-44", "member", "申请人健在的不用登记。");
        }
        String why = reading.read(() -> Read.text(reason, "reason", "怎么知道的", 300), "");
        if (reading.read(() -> Read.ticked(alive, "alive"), false)) {
            reading.throwIfAny();
            return null;
        }
        Optional<Listed> register = listed.stream()
                .filter(one -> !one.question() && one.key().equals(paper))
                .findFirst();
        if (register.isPresent() && !register.get().member().equals(whose.id())) {
            reading.add(Refusal.by("R-44", "paper", "这条死亡登记是另一位家庭成员的，请改选。"));
        }
        YearMonth told = register.map(Listed::month).orElse(null);
        YearMonth died = told != null && blank(month)
                ? told
                : reading.read(() -> Read.month(month, "month", "去世的月份"), YearMonth.from(today));
        if (told != null && !told.equals(died)) {
            reading.add(
                    Refusal.by("R-44", "month", "死亡登记写的是%s。以登记为准的，月份照登记填；以证明为准的，改选那份证明。".formatted(Show.month(told))));
        }
        if (died.isAfter(YearMonth.from(today))) {
            reading.add(Refusal.by("R-44", "month", "去世的月份%s还没有到，请核对。".formatted(Show.month(died))));
        }
        Long proof = register.isPresent() ? null : reading.<@Nullable Long>read(() -> proof(papers), null);
        reading.throwIfAny();
        String evidence = register.map(one -> one.words() + "。" + why).orElse(why);
        return new Death(died, evidence, proof, by.name(), today);
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private Long proof(List<Proof> papers) {
        return papers.stream()
                .map(Proof::id)
                .filter(id -> Long.toString(id).equals(paper))
                .findFirst()
                .orElseThrow(() -> Refusal.by("R-44", "paper", "请选择这一家的证明材料。还没有的，先在“证明”里上传死亡证明、火化证明或注销户口的页。"));
    }
}
