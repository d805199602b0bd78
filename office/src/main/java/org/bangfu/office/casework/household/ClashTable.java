package org.bangfu.office.casework.household;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of clashes; the database answers only whoever's territory holds one of the sides. */
@Repository
@Transactional(readOnly = true)
class ClashTable implements Clashes {

    private final JdbcClient jdbc;
    private final Vault vault;

    ClashTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Long> waiting(Case newcomer) {
        return jdbc.sql("select id from family_clash where newcomer = :case and settled_on is null order by id")
                .param("case", newcomer.id())
                .query((row, index) -> row.getLong("id"))
                .list();
    }

    @Override
    public List<Clash> open() {
        return sides(null);
    }

    @Override
    public Optional<Clash> open(long id) {
        return sides(id).stream().findFirst();
    }

    private record Row(long clash, LocalDate since, boolean newcomer, Side side) {}

    private List<Clash> sides(@Nullable Long wanted) {
        List<Row> rows = jdbc.sql("select * from clash_sides(:wanted::bigint)")
                .param("wanted", wanted)
                .query((row, index) -> new Row(
                        row.getLong("clash"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getBoolean("newcomer"),
                        new Side(
                                row.getLong("case_id"),
                                row.getString("number"),
                                row.getString("applicant_name"),
                                State.valueOf(row.getString("state")),
                                row.getObject("submitted_on", LocalDate.class),
                                row.getLong("organisation"),
                                row.getString("member"),
                                row.getBytes("named") == null
                                        ? null
                                        : vault.open(Purpose.IDENTITY, row.getBytes("named")))))
                .list();
        Map<Long, Row> newcomers = new LinkedHashMap<>();
        rows.stream().filter(Row::newcomer).forEach(row -> newcomers.put(row.clash(), row));
        return newcomers.values().stream()
                .map(row -> new Clash(
                        row.clash(),
                        row.since(),
                        row.side(),
                        rows.stream()
                                .filter(other -> other.clash() == row.clash() && !other.newcomer())
                                .map(Row::side)
                                .findFirst()))
                .toList();
    }
}
