package org.bangfu.office.money.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.office.aid.grant.Grants;
import org.bangfu.office.aid.grant.Grants.Instalment;
import org.bangfu.office.casework.household.Cards;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.Deaths;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.Names;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.web.Page;
import org.bangfu.office.ground.web.Paging;
import org.bangfu.office.money.batch.Payee.Objection;
import org.bangfu.office.money.fund.FundRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of an instalment and its family today. */
@Component
public class Payees {

    private final BatchTable table;
    private final Grants grants;
    private final Cases cases;
    private final Households households;
    private final FundRegister funds;
    private final Deaths deaths;
    private final Dossiers dossiers;
    private final Vault vault;
    private final Cards cards;
    private final OfficeClock clock;

    Payees(
            BatchTable table,
            Grants grants,
            Cases cases,
            Households households,
            FundRegister funds,
            Deaths deaths,
            Dossiers dossiers,
            Vault vault,
            Cards cards,
            OfficeClock clock) {
        this.table = table;
        this.grants = grants;
        this.cases = cases;
        this.households = households;
        this.funds = funds;
        this.deaths = deaths;
        this.dossiers = dossiers;
        this.vault = vault;
        this.cards = cards;
        this.clock = clock;
    }

    /** Everything granted from a union's own money and not yet paid: what can go into a batch, and of the rest why not. */
    Page<Candidate> candidates(long organisation, Paging paging) {
        long after = paging.number(0);
        List<Instalment> unpaid = grants.unpaid(organisation).stream()
                .filter(instalment -> instalment.id() > after)
                .limit(paging.oneMore())
                .toList();
        return paging.page(unpaid, Instalment::id).map(this::candidate);
    }

    Candidate candidate(Instalment decided) {
        Optional<Attempt> latest = table.latest(decided.id());
        Optional<Attempt> failed = latest.filter(attempt -> !attempt.state().holds());
        Payee payee = of(decided, null, null);
        Household.Account account = payee.household().account();
        String whyNot = latest.filter(attempt -> attempt.state().holds())
                .map(attempt -> "已在批次%s里：%s。"
                        .formatted(attempt.batchNumber(), attempt.state().label()))
                .or(() -> payee.objections().stream().map(Objection::sentence).findFirst())
                .orElse(null);
        return new Candidate(
                decided.id(),
                decided.caseNumber(),
                decided.fileNumber(),
                Names.masked(decided.applicantName()),
                decided.kind().label(),
                decided.amount(),
                decided.fund(),
                payee.fund().label(),
                decided.minute(),
                failed.map(attempt -> String.valueOf(attempt.reason())).orElse(null),
                failed.map(attempt -> account == null || !card(attempt).value().equals(account.card()))
                        .orElse(true),
                whyNot);
    }

    /** As the batch asks for it, beside what stands today. */
    Payee of(Attempt attempt) {
        return of(grants.instalment(attempt.instalment()), attempt, card(attempt));
    }

    Payee of(Instalment decided) {
        return of(decided, null, null);
    }

    private Payee of(Instalment decided, @Nullable Attempt attempt, @Nullable BankCard card) {
        Case aCase = cases.byId(decided.caseId());
        Household household = households.now(aCase);
        return new Payee(
                aCase,
                decided,
                household,
                funds.get(attempt == null ? decided.fund() : attempt.fund()),
                grants.awaits(decided.grant()),
                grants.exceeds(decided.grant()),
                household.head().death() != null || deaths.registered(aCase, household),
                household.account() == null
                        ? Optional.empty()
                        : sameCard(aCase, household.account().card()),
                household.account() != null && cards.waitsForComparison(aCase, household.account()),
                attempt,
                card,
                clock.today());
    }

    /** On another's file or paid to another; empty where a second person said, on either file, that the holder belongs to both. */
    private Optional<String> sameCard(Case aCase, String card) {
        if (cards.vouched(aCase.id(), card)) {
            return Optional.empty();
        }
        return table.paidElsewhere(vault.fingerprint(Purpose.BANK_CARD, card), aCase.id())
                .or(() -> cards.unvouchedOthers(aCase.id(), card).isEmpty()
                        ? Optional.empty()
                        : Optional.of("另一户在办的申请或档案"));
    }

    /** The account on file, sealed for an attempt. */
    byte[] sealedCard(Payee payee) {
        Household.Account account = payee.household().account();
        if (account == null) {
            throw new IllegalStateException(
                    "no account on file: " + payee.aCase().number());
        }
        return dossiers.seal(
                payee.aCase().dossier(), Purpose.BANK_CARD, account.card().getBytes(StandardCharsets.US_ASCII));
    }

    /** By which the same account on another family's payment is known. */
    byte[] cardPrint(Payee payee) {
        return vault.fingerprint(
                Purpose.BANK_CARD,
                Objects.requireNonNull(payee.household().account()).card());
    }

    public BankCard card(Attempt attempt) {
        long dossier = cases.byId(attempt.caseId()).dossier();
        return new BankCard(
                new String(dossiers.open(dossier, Purpose.BANK_CARD, attempt.card()), StandardCharsets.US_ASCII));
    }
}
