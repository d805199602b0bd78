package org.bangfu.office.money.account;

import java.util.List;
import java.util.Objects;
import org.bangfu.office.casework.household.Cards;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A card of which a worker says that it rightly stands on another family's file too, being a member of both (M12). The other family may lie
 * where neither the clerk nor the reviewer looks: the program looks for them and tells no more than that. Who vouches for it sees both: the
 * county's second person where both are of the county, else the city's.
 */
@Component
class SharedCards {

    private final Cards cards;
    private final Cases cases;
    private final Households households;
    private final Organisations organisations;
    private final TransactionTemplate apart;

    SharedCards(
            Cards cards,
            Cases cases,
            Households households,
            Organisations organisations,
            PlatformTransactionManager transactions) {
        this.cards = cards;
        this.cases = cases;
        this.households = households;
        this.organisations = organisations;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    private record Other(Case aCase, boolean hasWorker) {}

    /** The union whose second person vouches for a card. */
    long desk(Case aCase, String card) {
        return others(aCase, card).stream().allMatch(other -> other.aCase().county() == aCase.county())
                ? aCase.county()
                : organisations.above(aCase.county(), Level.CITY).number();
    }

    /** The cases of the other families that have it, for whoever vouches. */
    List<Case> cases(Case aCase, String card) {
        return others(aCase, card).stream().map(Other::aCase).toList();
    }

    /** @throws Refusal where the worker is no member of another family that has the card */
    void refuseStrangers(Case aCase, String card) {
        if (!others(aCase, card).stream().allMatch(Other::hasWorker)) {
            throw Refusal.by("M12", "card", "这张卡登记在另一户，%s不是那一户的成员，两户不能用同一张卡。".formatted(aCase.applicantName()));
        }
    }

    private List<Other> others(Case aCase, String card) {
        String worker = households.now(aCase).head().place();
        List<Long> others = cards.others(aCase.id(), card);
        return others.isEmpty()
                ? List.of()
                : Acting.as(
                        Actor.OFFICE,
                        () -> Objects.requireNonNull(apart.execute(status -> others.stream()
                                .map(cases::byId)
                                .map(other -> new Other(
                                        other,
                                        worker != null
                                                && households.now(other).members().stream()
                                                        .anyMatch(one -> worker.equals(one.place()))))
                                .toList())));
    }
}
