package org.bangfu.office.money.fund;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what a city keeps for its own centre (F12). */
@Repository
class OwnShareTable {

    private static final String SHARES = """
            select o.*, r.reason, r.proof, r.reversed_on, r.reversed_by
              from own_share o
              left join own_share_reversal r on r.share = o.id
            """;

    private final JdbcClient jdbc;

    OwnShareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(HeldFund held, Money amount, String document, long dossier, LocalDate on, Actor by) {
        return jdbc.sql("""
                        insert into own_share (organisation, fund, document, amount_fen, decided_on, dossier, account, entered_by)
                        values (:organisation, :fund, :document, :amount, :on, :dossier, :account, :by)
                        returning id
                        """)
                .param("organisation", held.organisation())
                .param("fund", held.id())
                .param("document", document)
                .param("amount", amount.fen())
                .param("on", on)
                .param("dossier", dossier)
                .param("account", by.account())
                .param("by", by.name())
                .query(Long.class)
                .single();
    }

    void reverse(OwnShare share, String reason, String proof, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into own_share_reversal (share, organisation, reason, proof, reversed_on, account, reversed_by)
                        values (:share, :organisation, :reason, :proof, :on, :account, :by)
                        """)
                .param("share", share.id())
                .param("organisation", share.organisation())
                .param("reason", reason)
                .param("proof", proof)
                .param("on", on)
                .param("account", by.account())
                .param("by", by.name())
                .update();
    }

    Optional<OwnShare> get(long id) {
        return jdbc.sql(SHARES + "where o.id = :id")
                .param("id", id)
                .query(OwnShareTable::row)
                .optional();
    }

    /** Of one fund, the newest first. */
    List<OwnShare> of(long fund) {
        return jdbc.sql(SHARES + "where o.fund = :fund order by o.id desc")
                .param("fund", fund)
                .query(OwnShareTable::row)
                .list();
    }

    /** What stands of them. */
    Money kept(long fund) {
        return Money.ofFen(jdbc.sql("""
                        select coalesce(sum(o.amount_fen), 0) from own_share o
                         where o.fund = :fund and not exists (select from own_share_reversal r where r.share = o.id)
                        """).param("fund", fund).query(Long.class).single());
    }

    private static OwnShare row(ResultSet row, int index) throws SQLException {
        return new OwnShare(
                row.getLong("id"),
                row.getLong("organisation"),
                row.getLong("fund"),
                row.getString("document"),
                Money.ofFen(row.getLong("amount_fen")),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                row.getObject("dossier", Long.class),
                row.getString("entered_by"),
                reversal(row));
    }

    private static OwnShare.@Nullable Reversal reversal(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("reversed_on", LocalDate.class);
        return on == null
                ? null
                : new OwnShare.Reversal(
                        row.getString("reason"), row.getString("proof"), on, row.getString("reversed_by"));
    }
}
