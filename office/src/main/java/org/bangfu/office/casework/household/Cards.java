package org.bangfu.office.casework.household;

import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.person.BankCard;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards on families' files (M12): each on one, wherever it is typed, unless its holder is a member of both families and a second
 * person said so. Everywhere a card is entered passes here, since it is kept with the household.
 */
@Repository
@Transactional
public class Cards {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OfficeClock clock;

    Cards(JdbcClient jdbc, Vault vault, OfficeClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws Refusal at {@code card} where another family's file has it, without telling whose */
    public void refuseOthers(long aCase, String card) {
        if (!others(aCase, card).isEmpty() && !vouched(aCase, card)) {
            throw Refusal.by("M12", "card", "这张银行卡已经登记在另一户的档案里，两户不能用同一张卡。请填本人名下的另一张卡；持卡人确实是两户共同的成员的，请帮扶中心登记，由另一人核对。");
        }
    }

    /** The other live files with this card. */
    public List<Long> others(long aCase, String card) {
        return jdbc.sql("select case_id from card_on_file where print = :print and case_id <> :case order by case_id")
                .param("print", print(card))
                .param("case", aCase)
                .query((row, index) -> row.getLong("case_id"))
                .list();
    }

    /** Of these, the ones on which nobody said that the card is rightly shared. */
    public List<Long> unvouchedOthers(long aCase, String card) {
        return jdbc.sql("""
                        select case_id from card_on_file
                         where print = :print and case_id <> :case and vouched is null
                         order by case_id
                        """)
                .param("print", print(card))
                .param("case", aCase)
                .query((row, index) -> row.getLong("case_id"))
                .list();
    }

    public boolean vouched(long aCase, String card) {
        return jdbc.sql("""
                        select exists (select from card_on_file
                                        where case_id = :case and print = :print and vouched is not null) as vouched
                        """)
                .param("case", aCase)
                .param("print", print(card))
                .query((row, index) -> row.getBoolean("vouched"))
                .single();
    }

    /** The second person's word that the holder is a member of both families. */
    public void vouch(long aCase, String card, Actor second) {
        keep(aCase, card, second.account());
    }

    /** What stands on a submitted file from now on; null where there is none. */
    void keep(Case aCase, Household.@Nullable Account account) {
        if (account == null) {
            leave(aCase.id());
        } else if (!vouched(aCase.id(), account.card())) {
            refuseOthers(aCase.id(), account.card());
            keep(aCase.id(), account.card(), null);
        }
    }

    private void keep(long aCase, String card, @Nullable Long vouched) {
        jdbc.sql("""
                        insert into card_on_file (case_id, print, vouched) values (:case, :print, :vouched)
                        on conflict (case_id) do update set print = :print, vouched = :vouched
                         where (card_on_file.print, card_on_file.vouched) is distinct from (:print, :vouched)
                        """)
                .param("case", aCase)
                .param("print", print(card))
                .param("vouched", vouched)
                .update();
    }

    void leave(long aCase) {
        jdbc.sql("delete from card_on_file where case_id = :case")
                .param("case", aCase)
                .update();
    }

    /** A number that fails its check digit, and what it is of. */
    public enum What {
        BANK_CARD,
        IDENTITY
    }

    /** Who compared a number with its photograph; empty where nobody did. */
    public Optional<String> compared(Case aCase, What what, String number) {
        return jdbc.sql(
                        "select comparer from number_compared where case_id = :case and what = :what and print = :print")
                .param("case", aCase.id())
                .param("what", what.name())
                .param("print", print(number))
                .query((row, index) -> row.getString("comparer"))
                .optional();
    }

    /** Somebody held the number beside its photograph: they are the same. */
    public void compare(Case aCase, What what, String number, Actor by) {
        jdbc.sql("""
                        insert into number_compared (case_id, what, print, account, comparer, on_day)
                        values (:case, :what, :print, :account, :by, :on)
                        on conflict (case_id, what, print) do nothing
                        """)
                .param("case", aCase.id())
                .param("what", what.name())
                .param("print", print(number))
                .param("account", by.account())
                .param("by", by.name())
                .param("on", clock.today())
                .update();
    }

    /** What still has to be compared before money goes to the card of a family. */
    public boolean waitsForComparison(Case aCase, Household.Account account) {
        return !new BankCard(account.card()).checks()
                && compared(aCase, What.BANK_CARD, account.card()).isEmpty();
    }

    private byte[] print(String number) {
        return vault.fingerprint(Purpose.BANK_CARD, number);
    }
}
