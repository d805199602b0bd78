package org.bangfu.office.money.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bangfu.office.casework.household.Cards;
import org.bangfu.office.casework.household.Cards.What;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.household.KnownTelephones;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mends the account that money goes to (M12): entered by the worker or a clerk, confirmed by a reviewer, and the telephone known
 * before is told of both, since a changed account is how aid is stolen. Money already at the bank goes where it was sent.
 */
@Service
@Transactional
public class AccountChanges {

    private final AccountChangeTable table;
    private final MoneyUnderway underway;
    private final TwoPersons second;
    private final Cases cases;
    private final Households households;
    private final KnownTelephones telephones;
    private final Cards cards;
    private final SharedCards sharedCards;
    private final Messages messages;
    private final Journal journal;
    private final OfficeClock clock;

    AccountChanges(
            AccountChangeTable table,
            MoneyUnderway underway,
            TwoPersons second,
            Cases cases,
            Households households,
            KnownTelephones telephones,
            Cards cards,
            SharedCards sharedCards,
            Messages messages,
            Journal journal,
            OfficeClock clock) {
        this.table = table;
        this.underway = underway;
        this.second = second;
        this.cases = cases;
        this.households = households;
        this.telephones = telephones;
        this.cards = cards;
        this.sharedCards = sharedCards;
        this.messages = messages;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<AccountChange> open(Case aCase) {
        return table.open(aCase);
    }

    /** A case with a change that waits for its second person. */
    public record Waiting(
            long id,
            String caseNumber,
            String applicantName,
            long county,
            boolean shared,
            long enteredBy,
            LocalDate enteredOn) {}

    /** Cases with a change for this reviewer to confirm. */
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(Actor actor) {
        return table.waiting(actor.territory(), 0, Integer.MAX_VALUE).stream()
                .filter(one -> second.objection(act(one), actor).isEmpty())
                .toList();
    }

    /** Every one of the territory, the oldest first. */
    @Transactional(readOnly = true)
    public Page<WaitingAccount> list(Actor actor, Paging paging) {
        return paging.page(table.waiting(actor.territory(), paging.number(0), paging.oneMore()), Waiting::id)
                .map(one -> new WaitingAccount(
                        one.caseNumber(),
                        Names.masked(one.applicantName()),
                        one.enteredOn(),
                        second.objection(act(one), actor).orElse("")));
    }

    /** Why somebody is not the one to confirm a change; empty where she is. */
    @Transactional(readOnly = true)
    public Optional<String> objection(Case aCase, AccountChange change, Actor actor) {
        return second.objection(act(aCase, change), actor);
    }

    /** Other families of which the change says that they rightly have the card too, for whoever is to confirm it. */
    @Transactional(readOnly = true)
    public List<Case> sharing(Case aCase, AccountChange change) {
        return change.shared() ? sharedCards.cases(aCase, change.account().card()) : List.of();
    }

    private TwoPersons.Act act(Waiting one) {
        if (!one.shared()) {
            return act(one.county(), one.enteredBy());
        }
        Case aCase = cases.byNumber(one.caseNumber());
        return act(aCase, decidable(aCase));
    }

    private TwoPersons.Act act(Case aCase, AccountChange change) {
        return act(
                change.shared() ? sharedCards.desk(aCase, change.account().card()) : aCase.county(),
                change.enteredBy());
    }

    private static TwoPersons.Act act(long desk, long enteredBy) {
        return new TwoPersons.Act(Permission.REVIEW, desk, Set.of(enteredBy), "核对新账户");
    }

    public Case enter(String number, int version, AccountForm form, Actor by) {
        Case aCase = cases.lock(number, version);
        if (!aCase.state().live() || aCase.submittedOn() == null) {
            throw Refusal.by("M12", "这户现在是“%s”，不用更正账户。".formatted(aCase.state().label()));
        }
        if (table.open(aCase).isPresent()) {
            throw Refusal.by("M12", "card", "已有一个新账户等待核对，核对后才能再改。");
        }
        Household.Account entered = form.account(aCase.applicantName());
        Household.Account before = households.now(aCase).account();
        if (before != null
                && before.card().equals(entered.card())
                && before.holder().equals(entered.holder())) {
            throw Refusal.at("card", "这就是现在登记的账户，没有变动。");
        }
        boolean shared = form.sharedWithAnother();
        if (shared) {
            sharedCards.refuseStrangers(aCase, entered.card());
        } else {
            cards.refuseOthers(aCase.id(), entered.card());
        }
        table.insert(aCase, entered, form.reason(), shared, clock.today(), by);
        String card = new BankCard(entered.card()).masked();
        Case noted = cases.note(
                aCase,
                "登记新账户",
                by,
                Words.forBoth("%s，原因：%s".formatted(card, form.reason()), "登记了新的银行卡（" + card + "），等工会核对。"));
        telephones.warn(aCase, "有人为您家登记了新的收款银行卡（%s），工会核对后生效。".formatted(card));
        journal.did("登记新账户", number);
        return noted;
    }

    /** The second person has called the worker and seen the card. */
    public Case confirm(String number, int version, Actor by) {
        Case aCase = cases.lock(number, version);
        AccountChange change = decidable(aCase);
        Optional<Organisation> stoodIn = second.standsIn(act(aCase, change), by);
        table.confirm(change.id(), stoodIn, clock.today(), by);
        if (change.shared()) {
            sharedCards.refuseStrangers(aCase, change.account().card());
            cards.vouch(aCase.id(), change.account().card(), by);
        }
        // Confirming says that she was asked and the card seen.
        cards.compare(aCase, What.BANK_CARD, change.account().card(), by);
        households.write(aCase, households.now(aCase).withAccount(change.account()), "更正银行账户：" + change.reason(), by);
        String sent = underway.to(aCase) ? "。已送银行的款项仍按原账户等银行答复" : "";
        Case noted = cases.note(
                aCase,
                "核对新账户，生效",
                by,
                Words.forBoth(
                        change.masked() + sent + standIn(stoodIn), "新的银行卡（" + change.masked() + "）核对无误，以后的帮扶款转到这张卡。"));
        journal.did("核对新账户", number);
        return noted;
    }

    public Case reject(String number, int version, String words, Actor by) {
        Case aCase = cases.lock(number, version);
        AccountChange change = decidable(aCase);
        Optional<Organisation> stoodIn = second.standsIn(act(aCase, change), by);
        table.reject(change.id(), words, stoodIn, clock.today(), by);
        Case noted = cases.note(aCase, "新账户不予采用", by, Words.forBoth(words + standIn(stoodIn), "新登记的银行卡没有采用：" + words));
        messages.tell(aCase.applicant(), number, "新登记的收款银行卡（%s）没有采用：%s。".formatted(change.masked(), words));
        journal.did("新账户不予采用", number);
        return noted;
    }

    private static String standIn(Optional<Organisation> stoodIn) {
        return stoodIn.map(union -> "（" + union.name() + "代为核对）").orElse("");
    }

    private AccountChange decidable(Case aCase) {
        return table.open(aCase).orElseThrow(() -> Refusal.by("M12", "没有等待核对的新账户，可能已有人核对过。"));
    }
}
