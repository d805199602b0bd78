package org.bangfu.policy.aid;

import org.bangfu.money.Money;
import org.bangfu.terms.AidKind;

/** So much of one kind. */
public record Aid(AidKind kind, Money amount) {}
