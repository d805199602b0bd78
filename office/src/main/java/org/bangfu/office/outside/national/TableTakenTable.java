package org.bangfu.office.outside.national;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.sheet.LineFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The SQL of the tables that were handed in. */
@Repository
class TableTakenTable {

    private static final TypeReference<List<LineFault>> FAULTS = new TypeReference<>() {};

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TableTakenTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(String name, int ticked, List<LineFault> faults, List<String> remarks, LocalDate on, Actor by) {
        return jdbc.sql("""
                        insert into national_file (organisation, file_name, ticked, faults, remarks, account, made_by, office_day)
                        values (:organisation, :name, :ticked, :faults, :remarks, :account, :by, :on)
                        returning id
                        """)
                .param("organisation", by.organisation().number())
                .param("name", name.length() > 120 ? name.substring(name.length() - 120) : name)
                .param("ticked", ticked)
                .param("faults", json.writeValueAsString(faults))
                .param("remarks", json.writeValueAsString(remarks))
                .param("account", by.account())
                .param("by", by.name())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    TableTaken get(long id) {
        return jdbc.sql("select * from national_file where id = :id")
                .param("id", id)
                .query((row, number) -> new TableTaken(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getInt("ticked"),
                        json.readValue(row.getString("faults"), FAULTS),
                        json.readValue(row.getString("remarks"), WORDS),
                        row.getString("made_by"),
                        row.getObject("office_day", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFound("这份表格"));
    }
}
