package org.bangfu.contract;

/** As the contract names them; {@code SUPPORT} is two records, with and without a legal document. */
enum IncomeKind {
    WAGE,
    BUSINESS,
    PROPERTY,
    TRANSFER_IN,
    TRANSFER_OUT,
    SUPPORT,
    OTHER
}
