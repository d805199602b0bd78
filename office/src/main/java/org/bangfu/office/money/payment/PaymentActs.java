package org.bangfu.office.money.payment;

/**
 * What somebody can do about a payment.
 *
 * @param files the bank's slip
 * @param types that the bank told of its return
 * @param decides whether it came back
 * @param whyNotDecide why somebody else decides that; empty where this one does, or there is nothing to decide
 * @param answersLate how it was dealt with that the bank paid after the last day of the money
 */
public record PaymentActs(boolean files, boolean types, boolean decides, String whyNotDecide, boolean answersLate) {

    static final PaymentActs NOTHING = new PaymentActs(false, false, false, "", false);
}
