package org.bangfu.office.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.plan.AidKind;
import org.jspecify.annotations.Nullable;

/** What payment may ask of grants, and tells them. Everything in the caller's transaction. */
public interface Grants {

    /** Instalments of a county's own money that are decided and not paid, the oldest first; without those the levels above refused. */
    List<Instalment> unpaid(long county);

    /** What a grant waits for from above before it may be paid (F9); empty where nothing. */
    Optional<String> awaits(long grant);

    Instalment instalment(long id);

    /** All instalments of a family, the newest first. */
    List<Instalment> of(long caseId);

    /** The bank paid it; said once. */
    void paid(long instalment, LocalDate on);

    /** The bank gave it back later: it is payable again. */
    void returned(long instalment, LocalDate on);

    /** Granted from a fund and not yet paid; plans and releases see to it that money is not promised twice. */
    Money promised(long fund);

    /**
     * One payment of a grant.
     *
     * @param organisation the grassroots union of the case, for territory
     * @param minute the minutes that decided it, for instance 镜湖区总工会 2026年第3次会议
     * @param meeting where that is read
     * @param paidOn null until the bank paid
     */
    record Instalment(
            long id,
            long grant,
            long caseId,
            String caseNumber,
            String fileNumber,
            long organisation,
            String applicantName,
            AidKind kind,
            Money amount,
            long fund,
            int year,
            String minute,
            long meeting,
            @Nullable LocalDate paidOn) {}
}
