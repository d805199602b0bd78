package org.bangfu.policy.aid;

import org.bangfu.money.Money;
import org.bangfu.policy.family.AidKind;

/** So much of one kind. */
public record Aid(AidKind kind, Money amount) {}
