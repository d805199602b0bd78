package org.bangfu.ledger;

/**
 * The number of a voucher in the books of one union: from 1 in each year, without gaps.
 *
 * @param number at least 1
 */
public record VoucherNumber(int year, int number) {

    public VoucherNumber {
        if (number < 1) {
            throw new IllegalArgumentException("vouchers are numbered from 1: " + number);
        }
    }

    /** {@code 记-2026-0031}. */
    public String label() {
        return "记-%d-%04d".formatted(year, number);
    }
}
