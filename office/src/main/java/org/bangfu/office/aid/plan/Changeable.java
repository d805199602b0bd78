package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** Earlier grants as a plan that changes them sees them; answered by the floor above that keeps grants. In the caller's transaction. */
public interface Changeable {

    /** From so many days before the last day of a fund its unpaid grants are to be moved: from 1 December for money of the year. */
    int DAYS_BEFORE = 30;

    /** As it stands now, locked until the transaction ends: nobody pays or changes it meanwhile. */
    Standing locked(long grant);

    /** Grants of a county that a new decision may still change, the oldest first, after {@code after}. */
    List<Standing> list(long county, Which which, long after, int most);

    /** Which grants somebody looks for. */
    enum Which {
        UNPAID("还没有发放的"),
        ENDING("资金快到期、还没有发放的"),
        LAPSED("资金到期失效、还没有重新决定的");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One grant.
     *
     * @param unpaid still to be paid, zero where nothing is
     * @param lapsed what of it lapsed and was not decided again
     * @param lastDay of the fund that what is unpaid is paid from; null where it has none
     * @param held the sentence that names the batch which holds it; empty where none does
     */
    record Standing(
            long grant,
            long caseId,
            String caseNumber,
            String fileNumber,
            String applicantName,
            long county,
            AidKind kind,
            Basis basis,
            int year,
            String minute,
            LocalDate decidedOn,
            Money unpaid,
            Money lapsed,
            long fund,
            @Nullable LocalDate lastDay,
            Optional<String> held) {

        public String maskedName() {
            return Names.masked(applicantName);
        }
    }
}
