package org.bangfu.office.payment;

/**
 * What somebody can do about a payment.
 *
 * @param files the bank's slip
 * @param types that the bank told of its return
 * @param decides whether it came back
 * @param whyNotDecide why somebody else decides that; empty where this one does, or there is nothing to decide
 */
public record PaymentActs(boolean files, boolean types, boolean decides, String whyNotDecide) {

    static final PaymentActs NOTHING = new PaymentActs(false, false, false, "");
}
