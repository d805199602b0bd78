package org.bangfu.office.aid.grant;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.aid.plan.FundLife;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.message.Messages;
import org.bangfu.office.ground.web.Show;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Money that ended takes with it what was not paid of it (F13, R-46): each such grant lapses, its family is told in plain words, its room and
 * its marks are free again, and the desk at which it lay is found. What the bank holds waits for the bank's word.
 */
@Component
public class Lapses {

    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);
    private static final int AT_ONCE = 500;

    private final GrantTable table;
    private final LapseTable lapses;
    private final GrantChanger changer;
    private final FundLife life;
    private final ObjectProvider<AtTheBank> bank;
    private final Cases cases;
    private final Messages messages;
    private final OfficeClock clock;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Lapses(
            GrantTable table,
            LapseTable lapses,
            GrantChanger changer,
            FundLife life,
            ObjectProvider<AtTheBank> bank,
            Cases cases,
            Messages messages,
            OfficeClock clock,
            Journal journal,
            TransactionTemplate transaction) {
        this.table = table;
        this.lapses = lapses;
        this.changer = changer;
        this.life = life;
        this.bank = bank;
        this.cases = cases;
        this.messages = messages;
        this.clock = clock;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Lets lapse what is due, each grant in a transaction of its own: whoever is killed in the middle goes on where he was, and a second
     * node finds nothing left to do. Whoever calls it acts as the office and has no transaction open.
     *
     * @return how many lapsed
     */
    public int lapseDue() {
        return lapseAll(AT_ONCE);
    }

    /** However many wait for the bank, those behind them are asked too: each run goes to the end. */
    int lapseAll(int atOnce) {
        int lapsed = 0;
        long after = 0;
        List<Long> some;
        do {
            some = due(after, atOnce);
            for (long grant : some) {
                after = grant;
                if (lapsesAlone(grant)) {
                    lapsed++;
                }
            }
        } while (some.size() == atOnce);
        return lapsed;
    }

    private boolean lapsesAlone(long grant) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> lapse(grant)));
        } catch (RuntimeException e) {
            // the others go on; this one is tried again at the next run
            LOG.error("grant {} did not lapse: {}", grant, e.getClass().getName());
            LOG.debug("grant {}", grant, e);
            return false;
        }
    }

    private List<Long> due(long after, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Long> ended = table.fundsOfUnpaid().stream()
                    .filter(fund -> ended(fund).isPresent())
                    .toList();
            return ended.isEmpty() ? List.<Long>of() : table.unpaidFrom(ended, after, most);
        }));
    }

    /** The last day of a fund, once it has gone by. */
    private Optional<LocalDate> ended(long fund) {
        return life.lastDay(fund).filter(last -> clock.today().isAfter(last));
    }

    /** In the caller's transaction; false where it waits for the bank, or another did it. */
    boolean lapse(long id) {
        Grant grant = changer.locked(id);
        Optional<LocalDate> last = ended(grant.fund());
        Optional<AtTheBank.Held> held = changer.held(grant);
        if (last.isEmpty()
                || grant.unpaid().isZero()
                || grant.refused()
                || held.filter(AtTheBank.Held::sent).isPresent()) {
            return false;
        }
        Money amount = grant.unpaid();
        Optional<String> said = said(grant);
        Lapse.Desk desk = desk(grant, held, said);
        String reason = "%s到期，%s".formatted(Show.date(last.get()), desk.label());
        var change = new GrantChanger.Change(GrantEvent.Kind.LAPSED, amount, null, null, reason);
        long event = changer.change(grant, change, clock.today(), Actor.OFFICE);
        lapses.insert(
                event,
                grant,
                amount,
                last.get(),
                Math.max(0, ChronoUnit.DAYS.between(grant.decidedOn(), last.get())),
                desk,
                held.map(AtTheBank.Held::batch).orElse(null),
                said.orElse(null));
        tell(grant, amount, last.get(), desk);
        journal.did("帮扶因资金到期失效", grant.caseNumber());
        return true;
    }

    private Optional<String> said(Grant grant) {
        AtTheBank asked = bank.getIfAvailable();
        return asked == null
                ? Optional.empty()
                : table.unpaidOf(grant.id()).stream()
                        .flatMap(instalment -> asked.failed(instalment.id()).stream())
                        .findFirst();
    }

    private static Lapse.Desk desk(Grant grant, Optional<AtTheBank.Held> held, Optional<String> said) {
        if (held.isPresent()) {
            return Lapse.Desk.FINANCE;
        }
        if (said.isPresent()) {
            return Lapse.Desk.ACCOUNT;
        }
        return grant.awaits().isPresent() ? Lapse.Desk.UPPER : Lapse.Desk.CENTRE;
    }

    private void tell(Grant grant, Money amount, LocalDate last, Lapse.Desk desk) {
        String what = "%s %s 元".formatted(grant.kind().label(), amount.format());
        String why = desk == Lapse.Desk.ACCOUNT ? "银行卡没有转成，到期前没有来得及再发。" : "是工会没有及时办好，不是您家的原因。";
        String told = "%s决定给您家的%s，没有在这笔资金的最后一天（%s）前发出，按规定不能再发了。%s工会可以用别的资金重新研究，结果会再告诉您；这一项不影响您家以后申请帮扶。"
                .formatted(grant.minute(), what, Show.date(last), why);
        Case aCase = cases.byId(grant.caseId());
        cases.note(
                cases.lock(aCase.number()),
                "帮扶因资金到期失效",
                Actor.OFFICE,
                Words.forBoth(
                        "%s：%s，资金%s到期；%s。额度和票据、事项的标记已放开，不是家庭原因的可以重新决定（R-46）。"
                                .formatted(grant.minute(), what, Show.date(last), desk.label()),
                        told));
        messages.tell(aCase.applicant(), aCase.number(), told);
    }
}
