package org.bangfu.office.plan;

import java.util.List;
import java.util.Optional;
import org.bangfu.money.Money;

/** What meetings may ask of plans and decide about them. Everything in the caller's transaction. */
public interface Plans {

    Plan get(long id);

    List<PlanLine> lines(long plan);

    /** Plans of a county that wait for a meeting. */
    List<Plan> proposed(long organisation);

    /** The meeting passed it; its lines become grants by whoever listens to {@link PlanPassed}. */
    void pass(long plan, long meeting, String minute);

    /** The meeting sent it back. */
    void sendBack(long plan, String reason);

    Money total(long plan);

    /** What plans that finance has confirmed, and no meeting has decided, would take from a fund, by plan. */
    List<Confirmed> confirmed(long fund);

    /** A plan before the meeting, with what it would take from one fund. */
    record Confirmed(long plan, String number, Money amount) {}

    Optional<String> fundName(long organisation, int year, long fund);
}
