package org.bangfu.office.money.batch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.aid.grant.Grants.Instalment;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.money.fund.HeldFund;
import org.jspecify.annotations.Nullable;

/**
 * One instalment on its way to one family: all that is looked at before money moves.
 *
 * @param awaits what the grant still waits for from above (F9); empty where nothing
 * @param exceeds why it no longer fits the limits of its year; empty where it does
 * @param died the worker died, or stands in a register of deaths that nobody has set aside
 * @param sameCard another worker's case whose aid goes to the same account; empty where there is none
 * @param cardUnseen the card's number fails its check digit, and nobody compared it with its photograph
 * @param attempt what the batch asks the bank to pay; null while a batch is put together
 * @param card where that goes; null with it
 */
record Payee(
        Case aCase,
        Instalment decided,
        Household household,
        HeldFund fund,
        Optional<String> awaits,
        Optional<String> exceeds,
        boolean died,
        Optional<String> sameCard,
        boolean cardUnseen,
        @Nullable Attempt attempt,
        @Nullable BankCard card,
        LocalDate today) {

    /** What stands in the way, in the order of {@link PaymentCondition}; empty where the money may go. */
    List<Objection> objections() {
        return Arrays.stream(PaymentCondition.values())
                .flatMap(condition ->
                        condition.refuses(this).map(sentence -> new Objection(condition, sentence)).stream())
                .toList();
    }

    /** A condition that does not hold, and the sentence that says how to mend it. */
    record Objection(PaymentCondition condition, String sentence) {}
}
