package org.bangfu.office.money.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what went to the bank and what came back, byte for byte, sealed with the batch's key. */
@Repository
public class BankTable {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    BankTable(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    /** @param round 0 for the order, then one for each question about it */
    public void keep(Folder folder, int round, BankOrder order, BankFiles files, LocalDate on, Actor by) {
        jdbc.sql("""
                        insert into bank_order (batch, round, lines, csv, xlsx, account, made_by, made_on)
                        values (:batch, :round, :lines, :csv, :xlsx, :account, :by, :on)
                        """)
                .param("batch", folder.batch())
                .param("round", round)
                .param("lines", order.lines().size())
                .param("csv", dossiers.seal(folder.dossier(), Purpose.BANK_CARD, files.csv(order)))
                .param("xlsx", dossiers.seal(folder.dossier(), Purpose.BANK_CARD, files.xlsx(order)))
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .update();
    }

    public Optional<byte[]> file(Folder folder, int round, boolean excel) {
        return jdbc.sql("select csv, xlsx from bank_order where batch = :batch and round = :round")
                .param("batch", folder.batch())
                .param("round", round)
                .query((row, index) -> row.getBytes(excel ? "xlsx" : "csv"))
                .optional()
                .map(bytes -> dossiers.open(folder.dossier(), Purpose.BANK_CARD, bytes));
    }

    public List<OrderSent> sent(long batch) {
        return jdbc.sql("select round, lines, made_by, made_on from bank_order where batch = :batch order by round")
                .param("batch", batch)
                .query((row, index) -> new OrderSent(
                        row.getInt("round"),
                        row.getInt("lines"),
                        row.getString("made_by"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** Keeps the bank's file; empty where the same one was taken before, for whatever batch. */
    public Optional<Long> take(
            Folder folder, byte[] sha256, String name, BankAnswer answer, byte[] content, LocalDate on, Actor by) {
        return jdbc.sql("""
                        insert into bank_answer (batch, sha256, name, lines, left_out, content, account, taken_by, taken_on)
                        values (:batch, :sha256, :name, :lines, :leftOut, :content, :account, :by, :on)
                        on conflict (sha256) do nothing
                        returning id
                        """)
                .param("batch", folder.batch())
                .param("sha256", sha256)
                .param("name", name)
                .param("lines", answer.lines().size())
                .param("leftOut", answer.leftOut().isEmpty() ? null : String.join("；", answer.leftOut()))
                .param("content", dossiers.seal(folder.dossier(), Purpose.BANK_CARD, content))
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .query(Long.class)
                .optional();
    }

    public List<AnswerTaken> taken(long batch) {
        return jdbc.sql(
                        "select id, name, lines, left_out, taken_by, taken_on from bank_answer where batch = :batch order by id")
                .param("batch", batch)
                .query((row, index) -> new AnswerTaken(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getInt("lines"),
                        row.getString("left_out"),
                        row.getString("taken_by"),
                        row.getObject("taken_on", LocalDate.class)))
                .list();
    }

    public void say(long attempt, long answer, BankAnswer.Line line) {
        jdbc.sql("""
                        insert into bank_word (attempt, answer, line, state, reason, serial, bank_date)
                        values (:attempt, :answer, :line, :state, nullif(:reason, ''), nullif(:serial, ''), :date)
                        """)
                .param("attempt", attempt)
                .param("answer", answer)
                .param("line", line.row())
                .param("state", line.outcome().name())
                .param("reason", line.reason())
                .param("serial", line.serial())
                .param("date", line.date())
                .update();
    }

    public List<AnswerLine> words(long attempt) {
        return jdbc.sql("""
                        select w.line, w.state, w.reason, w.serial, w.bank_date, a.name, a.taken_by, a.taken_on
                          from bank_word w
                          join bank_answer a on a.id = w.answer
                         where w.attempt = :attempt
                         order by w.answer
                        """).param("attempt", attempt).query(BankTable::word).list();
    }

    private static AnswerLine word(ResultSet row, int index) throws SQLException {
        return new AnswerLine(
                row.getInt("line"),
                AttemptState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("serial"),
                row.getObject("bank_date", LocalDate.class),
                row.getString("name"),
                row.getString("taken_by"),
                row.getObject("taken_on", LocalDate.class));
    }
}
