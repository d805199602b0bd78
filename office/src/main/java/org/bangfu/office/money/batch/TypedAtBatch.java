package org.bangfu.office.money.batch;

/**
 * What was typed on a batch's page.
 *
 * @param payment which is to be taken out; empty where the batch is to be ended
 */
public record TypedAtBatch(String payment, String reason) {

    static final TypedAtBatch NOTHING = new TypedAtBatch("", "");
}
