package org.bangfu.office.money.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.money.account.AccountChanges.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The SQL of changed accounts; the account itself only sealed with the family's key. */
@Repository
class AccountChangeTable {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;

    AccountChangeTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
    }

    void insert(Case aCase, Household.Account account, String reason, boolean shared, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into account_change (case_id, organisation, account, reason, shared, entered_by, entered, entered_on)
                        values (:case, :organisation, :sealed, :reason, :shared, :account, :by, :on)
                        """)
                .param("case", aCase.id())
                .param("organisation", aCase.organisation())
                .param("sealed", dossiers.seal(aCase.dossier(), Purpose.BANK_CARD, json.writeValueAsBytes(account)))
                .param("reason", reason)
                .param("shared", shared)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .update();
    }

    Optional<AccountChange> open(Case aCase) {
        return jdbc.sql("select * from account_change where case_id = :case and state = 'PROPOSED'")
                .param("case", aCase.id())
                .query((row, index) -> new AccountChange(
                        row.getLong("id"),
                        aCase.id(),
                        json.readValue(
                                dossiers.open(aCase.dossier(), Purpose.BANK_CARD, row.getBytes("account")),
                                Household.Account.class),
                        row.getString("reason"),
                        row.getBoolean("shared"),
                        row.getLong("entered_by"),
                        row.getString("entered"),
                        row.getObject("entered_on", LocalDate.class)))
                .optional();
    }

    /**
     * The oldest first.
     *
     * @param after the last id of the page before; 0 for the first
     */
    List<Waiting> waiting(Territory territory, long after, int most) {
        return jdbc.sql("""
                        select a.id, c.number, c.applicant_name, c.organisation / 100000000 * 100000000 as county,
                               a.shared, a.entered_by, a.entered_on
                          from account_change a
                          join casework c on c.id = a.case_id
                         where a.state = 'PROPOSED' and a.organisation between :from and :to and a.id > :after
                         order by a.id
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("after", after)
                .param("most", most)
                .query((row, index) -> new Waiting(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("applicant_name"),
                        row.getLong("county"),
                        row.getBoolean("shared"),
                        row.getLong("entered_by"),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    /** @param stoodIn the city's union, where the desk had nobody else */
    void confirm(long id, Optional<Organisation> stoodIn, LocalDate on, Actor by) {
        jdbc.sql("""
                        update account_change
                           set state = 'CONFIRMED', decided_by = :account, decided = :by, decided_on = :on, stood_in = :stoodIn
                         where id = :id
                        """)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                .param("id", id)
                .update();
    }

    void reject(long id, String words, Optional<Organisation> stoodIn, LocalDate on, Actor by) {
        jdbc.sql("""
                        update account_change
                           set state = 'REJECTED', decided_by = :account, decided = :by, decided_on = :on, words = :words,
                               stood_in = :stoodIn
                         where id = :id
                        """)
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .param("words", words)
                .param("stoodIn", stoodIn.map(Organisation::name).orElse(null))
                .param("id", id)
                .update();
    }
}
