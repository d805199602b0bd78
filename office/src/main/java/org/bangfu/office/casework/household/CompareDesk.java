package org.bangfu.office.casework.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.household.Cards.What;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.StepGuard;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.person.Identification.Kind;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.proof.Proofs.Proof;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that fail their check digit are no dead end: typed twice, and held beside the photograph by somebody of the centre (M12). */
@Service
@Transactional
public class CompareDesk implements StepGuard {

    private final ObjectProvider<Cases> cases;
    private final Households households;
    private final Proofs proofs;
    private final Cards cards;
    private final Journal journal;

    /** {@code cases} moves with guards, of which this is one, so it is looked up when needed. */
    CompareDesk(ObjectProvider<Cases> cases, Households households, Proofs proofs, Cards cards, Journal journal) {
        this.cases = cases;
        this.households = households;
        this.proofs = proofs;
        this.cards = cards;
        this.journal = journal;
    }

    /**
     * A number to hold beside its photograph.
     *
     * @param key {@code card}, or the member
     * @param compared by whom; null while nobody has
     */
    public record Beside(
            String key,
            String title,
            What what,
            String number,
            List<Proof> photographs,
            @Nullable String compared) {}

    @Transactional(readOnly = true)
    List<Beside> of(Case aCase) {
        Household household = households.now(aCase);
        List<Proof> papers = proofs.of(aCase.dossier());
        var numbers = new ArrayList<Beside>();
        for (var member : household.members()) {
            var other = member.other();
            if (other != null && other.kind() == Kind.AS_PRINTED && other.number() != null) {
                numbers.add(
                        number(aCase, member.id(), member.name() + "的身份证号码", What.IDENTITY, other.number(), papers));
            }
        }
        var account = household.account();
        if (account != null && !new BankCard(account.card()).checks()) {
            numbers.add(number(aCase, "card", "收款银行卡号", What.BANK_CARD, account.card(), papers));
        }
        return numbers;
    }

    private Beside number(Case aCase, String key, String title, What what, String number, List<Proof> papers) {
        ProofKind kind = what == What.BANK_CARD ? ProofKind.BANK_CARD : ProofKind.IDENTITY;
        return new Beside(
                key,
                title,
                what,
                number,
                papers.stream().filter(proof -> proof.kind() == kind).toList(),
                cards.compared(aCase, what, number).orElse(null));
    }

    /** They are the same, figure by figure. */
    Case compare(String number, int version, String key, Actor by) {
        Case locked = cases.getObject().lock(number, version);
        Beside waiting = of(locked).stream()
                .filter(one -> one.key().equals(key) && one.compared() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.by("M12", "key", "这个号码不用核对，或者刚刚已经有人核对过。"));
        if (waiting.photographs().isEmpty()) {
            throw Refusal.by("M12", "key", "还没有%s的照片，先请家里补上照片再核对。".formatted(waiting.title()));
        }
        cards.compare(locked, waiting.what(), waiting.number(), by);
        Case noted = cases.getObject().note(locked, "对照照片核对" + waiting.title(), by, Words.forStaff("号码通不过校验，与照片逐位一致。"));
        journal.did("对照照片核对号码", number);
        return noted;
    }

    @Override
    public Step step() {
        return Step.REVIEW;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> objection(Case aCase, Actor actor) {
        return of(aCase).stream()
                .filter(one -> one.what() == What.IDENTITY && one.compared() == null)
                .findFirst()
                .map(one -> one.title() + "通不过校验，请先在“核对号码”里对照照片核对。");
    }
}
