package org.bangfu.office.casework.visit;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.casework.household.Household.Findings;
import org.bangfu.office.ground.web.Show;
import org.bangfu.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * The content of 《困难职工家庭走访调查表》.
 *
 * @param met who was at home and spoken to
 * @param neighbours what neighbours or colleagues said; null where nobody was asked
 * @param accident Annex 1.3's ground; null where there was no accident
 * @param findings grounds of Annex 1, hardship now, main cause, exclusions: what the determination counts with
 * @param deaths of members, told or seen at the door; null in records of before it was asked
 * @param photos proofs of kind VISIT_PHOTO
 * @param signatures proofs: the two signatures, the first visitor's first, or the signed form on paper
 */
public record Survey(
        String met,
        Seen home,
        Seen income,
        Seen expenses,
        @Nullable String neighbours,
        @Nullable Accident accident,
        Findings findings,
        Opinion opinion,
        List<Long> photos,
        List<Long> signatures,
        List<Lost> deaths) {

    public Survey {
        photos = List.copyOf(photos);
        signatures = List.copyOf(signatures);
        deaths = deaths == null ? List.of() : List.copyOf(deaths);
    }

    Survey signedWith(List<Long> proofs) {
        return new Survey(met, home, income, expenses, neighbours, accident, findings, opinion, photos, proofs, deaths);
    }

    Survey of(List<Lost> dead) {
        return new Survey(
                met, home, income, expenses, neighbours, accident, findings, opinion, photos, signatures, dead);
    }

    /** The grounds found, in words, for the record and the printed form. */
    public String grounds() {
        var grounds = new ArrayList<String>();
        if (findings.dibao()) {
            grounds.add("已纳入最低生活保障");
        }
        if (findings.restructured()) {
            grounds.add("企业关停并转中下岗失业、停发或减发工资");
        }
        if (findings.majorIllnessOrDisability()) {
            grounds.add("患重特大疾病、伤残");
        }
        if (accident != null) {
            grounds.add(accident.label());
        }
        if (findings.livingHardNow()) {
            grounds.add("目前基本生活确有困难");
        }
        return grounds.isEmpty() ? "没有附件一所列情形" : String.join("；", grounds);
    }

    /** The opinion in one line. */
    public String verdict() {
        return opinion.suggestion() == null
                ? "不符合条件"
                : "符合条件，建议" + opinion.suggestion().label();
    }

    /**
     * A member who died, as the two learned at the door.
     *
     * @param member the member's id
     * @param from from whom they know it, and what they saw
     * @param paper the proof that was photographed; null where there was none to see
     */
    public record Lost(
            String member,
            String name,
            YearMonth month,
            String from,
            @Nullable Long paper) {

        public String words() {
            return "%s于%s去世，%s".formatted(name, Show.month(month), from);
        }
    }

    /** What was seen of one matter, beside what was declared. */
    public record Seen(boolean asDeclared, String what) {}

    /**
     * The first opinion, M10(2).
     *
     * @param suggestion the category the two suggest; null where they don't agree
     * @param words the opinion; where they refuse, the explanation given to the worker
     */
    public record Opinion(boolean agrees, @Nullable Category suggestion, String words) {

        public Opinion {
            if (agrees == (suggestion == null) || suggestion == Category.NONE) {
                throw new IllegalArgumentException("an opinion suggests a category exactly where it agrees");
            }
        }
    }

    /** Annex 1.3. */
    public enum Accident {
        DISASTER("重大事件中负伤致残、染病或牺牲"),
        ILLNESS("突发重大疾病等，救治费用数额过大"),
        LOSS("灾害、事故造成重大人身伤害或住宅、生活必需品损毁严重");

        private final String label;

        Accident(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
