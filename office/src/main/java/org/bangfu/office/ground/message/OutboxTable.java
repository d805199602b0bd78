package org.bangfu.office.ground.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.bangfu.office.ground.person.PhoneNumber;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of messages. */
@Repository
class OutboxTable {

    private final JdbcClient jdbc;
    private final Vault vault;

    OutboxTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One that waits for delivery. */
    record Waiting(long id, @Nullable PhoneNumber phone, String words, int tries) {}

    void add(@Nullable Long account, @Nullable String about, @Nullable PhoneNumber phone, String words, Instant at) {
        jdbc.sql("""
                        insert into message (account, about, phone, words, at, next_try)
                        values (:account, :about, :phone, :words, :at, now())
                        """)
                .param("account", account)
                .param("about", about)
                .param("phone", phone == null ? null : vault.seal(Purpose.PHONE, phone.value()))
                .param("words", vault.seal(Purpose.MESSAGE, words))
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Messages.Told> toldTo(long account, long before, int most) {
        return jdbc.sql("""
                        select * from message where account = :account and id < :before order by id desc limit :most
                        """)
                .param("account", account)
                .param("before", before)
                .param("most", most)
                .query((row, index) -> new Messages.Told(
                        row.getLong("id"),
                        row.getString("about"),
                        vault.open(Purpose.MESSAGE, row.getBytes("words")),
                        row.getTimestamp("at").toInstant(),
                        Messages.Delivery.valueOf(row.getString("delivery"))))
                .list();
    }

    /** What went to telephones, newest first; for the demonstration's outbox. */
    List<Sent> sent() {
        return jdbc.sql("select * from message where phone is not null order by id desc limit 60")
                .query((row, index) -> new Sent(
                        new PhoneNumber(vault.open(Purpose.PHONE, row.getBytes("phone"))),
                        vault.open(Purpose.MESSAGE, row.getBytes("words")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The next to deliver, locked against other nodes, in machine time. */
    List<Waiting> due(int most) {
        return jdbc.sql("""
                        select * from message
                         where delivery = 'WAITING' and next_try <= now()
                         order by next_try, id
                         limit :most
                           for update skip locked
                        """).param("most", most).query(this::waiting).list();
    }

    void settle(long id, Messages.Delivery delivery) {
        jdbc.sql("update message set delivery = :delivery, tries = tries + 1 where id = :id")
                .param("delivery", delivery.name())
                .param("id", id)
                .update();
    }

    void tryAgain(long id, int minutes) {
        jdbc.sql(
                        "update message set tries = tries + 1, next_try = now() + make_interval(mins => :minutes) where id = :id")
                .param("minutes", minutes)
                .param("id", id)
                .update();
    }

    private Waiting waiting(ResultSet row, int index) throws SQLException {
        byte[] phone = row.getBytes("phone");
        return new Waiting(
                row.getLong("id"),
                phone == null ? null : new PhoneNumber(vault.open(Purpose.PHONE, phone)),
                vault.open(Purpose.MESSAGE, row.getBytes("words")),
                row.getInt("tries"));
    }
}
