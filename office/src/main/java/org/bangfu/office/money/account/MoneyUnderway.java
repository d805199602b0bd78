package org.bangfu.office.money.account;

import org.bangfu.office.casework.procedure.Case;

/** Whether money is on its way to a family; answered by the feature above that pays. */
public interface MoneyUnderway {

    boolean to(Case aCase);
}
