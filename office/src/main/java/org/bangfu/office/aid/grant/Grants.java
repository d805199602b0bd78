package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;
import org.jspecify.annotations.Nullable;

/** What payment may ask of grants, and tells them. Everything in the caller's transaction. */
public interface Grants {

    /** Instalments of a county's own money that are to be paid, the oldest first: decided, not paid, not ended, not refused from above. */
    List<Instalment> unpaid(long county);

    /** What a grant waits for from above before it may be paid, by the totals as all grants now stand (F9, R-30, R-46); empty where nothing. */
    Optional<String> awaits(long grant);

    /**
     * The sentence why a grant no longer fits the limits of its year as all grants now stand, asked again at release;
     * empty where it does.
     */
    Optional<String> exceeds(long grant);

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
     * @param fund the money it is paid from as things stand
     * @param year the year the grant belongs to
     * @param paidOn null until the bank paid
     * @param ended why it is never paid any more; null while it may be
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
            @Nullable LocalDate paidOn,
            GrantEvent.@Nullable Kind ended) {}
}
