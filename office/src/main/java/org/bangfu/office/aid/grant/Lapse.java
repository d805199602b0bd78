package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import org.bangfu.money.Money;
import org.bangfu.office.ground.person.Names;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/**
 * What lapsed with its money: a finding against the desk at which it lay, never against the family (F13, F16, R-46).
 *
 * @param amount what of the grant lapsed
 * @param days from the meeting to the last day of the money
 * @param batch in which it lay; null where in none
 * @param said what the bank had said when it was last tried; null where it was not
 * @param again whether it was decided again since
 */
public record Lapse(
        long event,
        long grant,
        String caseNumber,
        String fileNumber,
        String applicantName,
        AidKind kind,
        Money amount,
        int year,
        String minute,
        LocalDate decidedOn,
        long fund,
        LocalDate lastDay,
        int days,
        Desk desk,
        @Nullable String batch,
        @Nullable String said,
        boolean again) {

    /** Where it lay when the money ended. */
    public enum Desk {
        CENTRE("帮扶中心没有编入发放批次"),
        FINANCE("编入了批次，财务没有放行或没有送银行"),
        ACCOUNT("银行没有转成，账户没有核对好再发"),
        UPPER("上级没有批复");

        private final String label;

        Desk(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String maskedName() {
        return Names.masked(applicantName);
    }

    /** With the name of its fund, for people. */
    public record Named(Lapse lapse, String fund) {}
}
