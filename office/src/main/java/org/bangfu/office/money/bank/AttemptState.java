package org.bangfu.office.money.bank;

import java.util.Optional;
import java.util.Set;

/**
 * What is known of one attempt to pay. The bank's word moves it; where that word would let the money go a second time, because it came back or
 * never went, a second person has seen the bank's paper first. An unsent one can be cancelled.
 */
public enum AttemptState {
    WAITING("办理中"),
    UNKNOWN("结果不明，须再查询"),
    PAID("已到账"),
    /** The bank is said to have sent it back; spent until a bookkeeper has seen the bank's paper. */
    RETURN_CLAIMED("银行称退汇，待核实"),
    /** The bank is said not to have paid it; held until a bookkeeper has seen the bank's paper. */
    REFUSAL_CLAIMED("银行称未付成，待核实"),
    REFUSED("未付成"),
    RETURNED("已退汇"),
    CANCELLED("已撤销");

    private final String label;

    AttemptState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How it is coloured; the word always stands beside. */
    public String tone() {
        return switch (this) {
            case PAID -> "ok";
            case UNKNOWN, RETURN_CLAIMED, REFUSAL_CLAIMED -> "warn";
            case REFUSED, RETURNED -> "bad";
            case WAITING, CANCELLED -> "";
        };
    }

    /** The states it can lead to; no answer, however late, leads to another payment by itself. */
    public Set<AttemptState> next() {
        return switch (this) {
            case WAITING -> Set.of(UNKNOWN, PAID, REFUSAL_CLAIMED, CANCELLED);
            case UNKNOWN -> Set.of(PAID, REFUSAL_CLAIMED);
            case REFUSAL_CLAIMED -> Set.of(UNKNOWN, REFUSED);
            case PAID -> Set.of(RETURN_CLAIMED);
            case RETURN_CLAIMED -> Set.of(PAID, RETURNED);
            case REFUSED, RETURNED, CANCELLED -> Set.of();
        };
    }

    /**
     * Where the bank's word alone leads.
     *
     * @param said {@code PAID}, {@code REFUSED}, {@code UNKNOWN} or {@code RETURNED}
     * @return empty where it contradicts what is known
     */
    public Optional<AttemptState> told(AttemptState said) {
        return switch (this) {
            case WAITING, UNKNOWN ->
                switch (said) {
                    case PAID, UNKNOWN -> Optional.of(said);
                    case REFUSED -> Optional.of(REFUSAL_CLAIMED);
                    default -> Optional.empty();
                };
            case REFUSAL_CLAIMED -> Optional.of(this).filter(same -> said == REFUSED);
            case PAID ->
                switch (said) {
                    case PAID -> Optional.of(PAID);
                    case RETURNED -> Optional.of(RETURN_CLAIMED);
                    default -> Optional.empty();
                };
            case RETURN_CLAIMED -> Optional.of(this).filter(same -> said == RETURNED);
            case REFUSED, RETURNED -> Optional.of(this).filter(same -> said == this);
            case CANCELLED -> Optional.empty();
        };
    }

    /** While it may have been paid, or has been, there is no other attempt for the same instalment. */
    public boolean holds() {
        return switch (this) {
            case WAITING, UNKNOWN, PAID, RETURN_CLAIMED, REFUSAL_CLAIMED -> true;
            case REFUSED, RETURNED, CANCELLED -> false;
        };
    }

    /** The bank has not said what became of it. */
    public boolean awaited() {
        return this == WAITING || this == UNKNOWN;
    }

    /** What became of it is known. */
    public boolean settled() {
        return !awaited() && this != REFUSAL_CLAIMED;
    }

    /** Its money left the bank, and nobody has confirmed that it came back. */
    public boolean spent() {
        return this == PAID || this == RETURN_CLAIMED;
    }
}
