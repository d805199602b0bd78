package org.bangfu.office.casework.matching;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were looked at and not yet imported: each person's last, sealed, gone when it is imported or dropped. */
@Repository
class DraftTable {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OfficeClock clock;

    DraftTable(JdbcClient jdbc, Vault vault, OfficeClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param base the lists it is compared with */
    record Draft(long id, Handing list, String base) {}

    long keep(long county, Handing list, String base, Actor by) {
        drop(by);
        String content = Base64.getEncoder().encodeToString(list.content());
        return jdbc.sql("""
                        insert into register_draft (account, county, register, source, mode, as_of, sheet, file_name, content, base, office_day)
                        values (:account, :county, :register, :source, :mode, :asOf, :sheet, :fileName, :content, :base, :today)
                        returning id
                        """)
                .param("account", by.account())
                .param("county", county)
                .param("register", list.register().name())
                .param("source", list.source())
                .param("mode", list.mode().name())
                .param("asOf", list.asOf())
                .param("sheet", list.sheet())
                .param("fileName", list.fileName())
                .param("content", vault.seal(Purpose.REGISTER, content))
                .param("base", base)
                .param("today", clock.today())
                .query(Long.class)
                .single();
    }

    /** Only her own. */
    Draft get(long id, Actor by) {
        return jdbc.sql("select * from register_draft where id = :id and account = :account")
                .param("id", id)
                .param("account", by.account())
                .query((row, number) -> new Draft(
                        row.getLong("id"),
                        new Handing(
                                Register.valueOf(row.getString("register")),
                                row.getString("source"),
                                Mode.valueOf(row.getString("mode")),
                                row.getObject("as_of", LocalDate.class),
                                row.getString("sheet"),
                                row.getString("file_name"),
                                Base64.getDecoder()
                                        .decode(vault.open(Purpose.REGISTER, row.getBytes("content"))
                                                .getBytes(StandardCharsets.US_ASCII))),
                        row.getString("base")))
                .optional()
                .orElseThrow(() -> new NotFound("这份待导入的名单"));
    }

    void drop(Actor by) {
        jdbc.sql("delete from register_draft where account = :account")
                .param("account", by.account())
                .update();
    }
}
