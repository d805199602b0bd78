package org.bangfu.office.payment;

import java.util.Set;

/** What is known of one attempt to pay. Only the bank's word moves it, except that an unsent one can be cancelled. */
public enum AttemptState {
    WAITING("办理中"),
    UNKNOWN("结果不明，须再查询"),
    PAID("已到账"),
    REFUSED("未付成"),
    RETURNED("已退汇"),
    CANCELLED("已撤销");

    private final String chinese;

    AttemptState(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** How it is coloured; the word always stands beside. */
    public String tone() {
        return switch (this) {
            case PAID -> "ok";
            case UNKNOWN -> "warn";
            case REFUSED, RETURNED -> "bad";
            case WAITING, CANCELLED -> "";
        };
    }

    /** The states the bank's word can lead to; no answer, however late, leads to another payment by itself. */
    public Set<AttemptState> next() {
        return switch (this) {
            case WAITING -> Set.of(UNKNOWN, PAID, REFUSED, CANCELLED);
            case UNKNOWN -> Set.of(PAID, REFUSED);
            case PAID -> Set.of(RETURNED);
            case REFUSED, RETURNED, CANCELLED -> Set.of();
        };
    }

    /** While it may have been paid, or has been, there is no other attempt for the same instalment. */
    public boolean holds() {
        return switch (this) {
            case WAITING, UNKNOWN, PAID -> true;
            case REFUSED, RETURNED, CANCELLED -> false;
        };
    }

    /** The bank has said what became of it. */
    public boolean settled() {
        return this != WAITING && this != UNKNOWN;
    }
}
