package org.bangfu.office.ground.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.organisation.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what left the system; rows are only ever added. */
@Repository
class ExportTable {

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor by, String what, String reason, int lines, byte[] file, LocalDate today, Instant now) {
        jdbc.sql("""
                        insert into export (organisation, account, made_by, what, reason, lines, sha256, office_day, made_at)
                        values (:organisation, :account, :by, :what, :reason, :lines, :sha256, :today, :now)
                        """)
                .param("organisation", by.organisation().number())
                .param("account", by.account())
                .param("by", by.name())
                .param("what", what)
                .param("reason", reason)
                .param("lines", lines)
                .param("sha256", sha256(file))
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Newest first, by key. */
    List<Export> list(Territory territory, long before, int most) {
        return jdbc.sql("""
                        select id, what, reason, lines, made_by, made_at
                          from export
                         where organisation between :from and :to
                           and id < :before
                         order by id desc
                         limit :most
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .param("before", before)
                .param("most", most)
                .query((row, index) -> new Export(
                        row.getLong("id"),
                        row.getString("what"),
                        row.getString("reason"),
                        row.getInt("lines"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
