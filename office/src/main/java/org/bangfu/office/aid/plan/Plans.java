package org.bangfu.office.aid.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;

/** What meetings ask of plans and decide on them; everything runs in the caller's transaction. */
public interface Plans {

    Plan get(long id);

    /** Lines that stand, without those a meeting took off. */
    List<PlanLine> lines(long plan);

    /** Lines that the meeting could not decide, with the reason, for the minutes. */
    List<TakenOff> takenOff(long plan);

    /** Its lines that change earlier grants, with what became of them: the minutes list them. */
    List<GrantChange> changes(long plan);

    /** Plans of a county that wait for a meeting. */
    List<Plan> proposed(long organisation);

    /**
     * The meeting passed it. Amounts are computed again for the day of the meeting: a family that no longer qualifies, or whose amount
     * fell, is taken off by name and its money kept free; the lines that stand become grants by whoever listens to {@link PlanPassed}.
     *
     * @param heldOn the day of the meeting
     * @throws org.bangfu.office.ground.refusal.Refusal if the plan does not wait for a meeting, its year is over, a fund cannot be used any
     *     more or has too little
     */
    void pass(long plan, long meeting, LocalDate heldOn, String minute);

    /** The meeting sent it back. */
    void sendBack(long plan, String reason);

    /** Of the lines that stand. */
    Money total(long plan);

    /** From here to the end of the transaction nobody else plans this union's money. */
    void hold(long organisation);

    /** What plans that finance has confirmed, and no meeting has decided, would take from a fund, by plan. */
    List<Confirmed> confirmed(long fund);

    /** A plan before the meeting, with what it would take from one fund. */
    record Confirmed(long plan, String number, Money amount) {}

    Optional<String> fundName(long organisation, int year, long fund);
}
