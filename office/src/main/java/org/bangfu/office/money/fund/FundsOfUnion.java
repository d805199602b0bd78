package org.bangfu.office.money.fund;

import java.util.List;
import org.bangfu.ledger.Balances;
import org.bangfu.money.Money;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.plan.Plans;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.web.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The funds of one union with their figures, and whose funds somebody may look at. */
@Service
@Transactional(readOnly = true)
public class FundsOfUnion {

    private final FundRegister funds;
    private final Posting posting;
    private final Grants grants;
    private final Plans plans;
    private final OwnShareTable shares;
    private final Organisations organisations;
    private final OfficeClock clock;

    FundsOfUnion(
            FundRegister funds,
            Posting posting,
            Grants grants,
            Plans plans,
            OwnShareTable shares,
            Organisations organisations,
            OfficeClock clock) {
        this.funds = funds;
        this.posting = posting;
        this.grants = grants;
        this.plans = plans;
        this.shares = shares;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The union whose money is looked at, among those that hold any.
     *
     * @param all within the actor's territory, by number; the actor's own is among them even while it holds nothing
     */
    public record Choice(Organisation shown, List<Organisation> all) {

        public boolean own(Actor actor) {
            return shown.number() == actor.organisation().number();
        }
    }

    /**
     * The union that an address asks for; the actor's own, or the first that holds money, where it asks for none.
     *
     * @throws org.bangfu.office.ground.web.WrongAddress for one that is not among them, which is never answered with another's money
     */
    public Choice choose(@Nullable String asked, Actor actor) {
        Long wanted = Asked.number(asked, "union", 0L, Territory.EVERYWHERE.to());
        return choose(wanted == null ? 0 : wanted, actor);
    }

    /** @param wanted organisation number; 0 for none in particular */
    public Choice choose(long wanted, Actor actor) {
        List<Long> holders = funds.holders(actor.territory());
        List<Organisation> all = holders.stream().map(organisations::get).toList();
        Organisation own = actor.organisation();
        if (wanted == 0) {
            boolean first = holders.contains(own.number()) || all.isEmpty();
            return new Choice(first ? own : all.getFirst(), all);
        }
        if (wanted == own.number()) {
            return new Choice(own, all);
        }
        return new Choice(
                all.stream()
                        .filter(one -> one.number() == wanted)
                        .findFirst()
                        .orElseThrow(() -> Asked.wrong("union", "您能看的工会里，没有这个编号的有帮扶资金")),
                all);
    }

    public List<FundFigures> figures(long organisation) {
        Balances movements = posting.movements(organisation);
        return funds.of(organisation).stream()
                .map(held -> FundFigures.of(held, movements, promises(held), clock.today()))
                .toList();
    }

    public FundFigures figures(HeldFund held) {
        return FundFigures.of(held, posting.movements(held.organisation()), promises(held), clock.today());
    }

    /** Until the transaction ends nobody else moves, plans or lowers this union's money: what stands on a fund stays true. */
    @Transactional
    public void hold(long organisation) {
        posting.hold(organisation);
        plans.hold(organisation);
    }

    /** What stands on a fund, read while its union's money is held. */
    public StandingOn standingOn(HeldFund held) {
        return new StandingOn(
                figures(held),
                grants.unpaid(held.organisation()).stream()
                        .filter(one -> one.fund() == held.id())
                        .toList(),
                plans.confirmed(held.id()));
    }

    private FundFigures.Promises promises(HeldFund held) {
        Money planned =
                plans.confirmed(held.id()).stream().map(Plans.Confirmed::amount).reduce(Money.ZERO, Money::plus);
        return new FundFigures.Promises(grants.promised(held.id()), planned, shares.kept(held.id()));
    }
}
