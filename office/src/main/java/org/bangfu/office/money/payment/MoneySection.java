package org.bangfu.office.money.payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.CaseSection;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.money.account.AccountChange;
import org.bangfu.office.money.account.AccountChanges;
import org.bangfu.office.money.bank.AttemptState;
import org.bangfu.office.money.batch.BatchTable;
import org.bangfu.office.money.batch.Payees;
import org.springframework.stereotype.Component;

/** What was paid to a family, tried and still to pay, on its case page, and the account it goes to. */
@Component
class MoneySection implements CaseSection {

    private final BatchTable table;
    private final Payees payees;
    private final AccountChanges changes;
    private final Grants grants;
    private final Households households;
    private final NationalSystem national;

    MoneySection(
            BatchTable table,
            Payees payees,
            AccountChanges changes,
            Grants grants,
            Households households,
            NationalSystem national) {
        this.table = table;
        this.payees = payees;
        this.changes = changes;
        this.grants = grants;
        this.households = households;
        this.national = national;
    }

    @Override
    public Place place() {
        return Place.MONEY;
    }

    @Override
    public Optional<Part> part(Case aCase, Actor actor) {
        List<Grants.Instalment> instalments = grants.of(aCase.id());
        Optional<AccountChange> change = changes.open(aCase);
        if (instalments.isEmpty() && change.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, String> entered = national.ofCase(aCase.id());
        List<ShownAttempt> tried = table.ofCase(aCase.id()).stream()
                .filter(attempt -> attempt.state() != AttemptState.CANCELLED)
                .map(attempt -> new ShownAttempt(
                        attempt,
                        payees.card(attempt).masked(),
                        table.slips(attempt.id()).size(),
                        entered.getOrDefault(attempt.id(), "")))
                .toList();
        List<Grants.Instalment> waiting = instalments.stream()
                .filter(instalment -> instalment.paidOn() == null
                        && instalment.ended() == null
                        && tried.stream()
                                .noneMatch(one -> one.attempt().instalment() == instalment.id()
                                        && one.attempt().state().holds()))
                .toList();
        Household.Account account = households.now(aCase).account();
        Map<String, Object> model = new HashMap<>();
        model.put("aCase", aCase);
        model.put("tried", tried);
        model.put("waiting", waiting);
        model.put("account", account == null ? "还没有登记" : account.bank() + " " + new BankCard(account.card()).masked());
        model.put("changing", change.map(AccountChange::masked).orElse(""));
        model.put("mends", Permission.TAKE_IN.allows(actor) || Permission.REVIEW.allows(actor));
        model.put("money", Permission.SEE_MONEY.allows(actor));
        return Optional.of(new Part("money/payment/section", model, tried.isEmpty() ? null : tried.size() + " 笔"));
    }
}
