package org.bangfu.office.casework.application;

import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.person.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a family calls: somebody of the union that handles its case, or of the county's centre, with the telephone where there is one. */
@Component
class Contacts {

    private final Organisations organisations;
    private final Accounts accounts;

    Contacts(Organisations organisations, Accounts accounts) {
        this.organisations = organisations;
        this.accounts = accounts;
    }

    MyPages.Contact of(Case aCase) {
        return contact(organisations.get(aCase.organisation()), Role.GRASSROOTS_CLERK);
    }

    MyPages.Contact ofCounty(Case aCase) {
        return contact(organisations.above(aCase.organisation(), Level.COUNTY), Role.CENTRE_CLERK);
    }

    private MyPages.Contact contact(Organisation union, Role role) {
        @Nullable Actor clerk =
                accounts.holding(role, union.territory()).stream().findFirst().orElse(null);
        return new MyPages.Contact(
                union.name(),
                clerk == null ? null : clerk.name(),
                clerk == null
                        ? null
                        : accounts.phoneOf(clerk.account())
                                .map(PhoneNumber::value)
                                .orElse(null));
    }
}
