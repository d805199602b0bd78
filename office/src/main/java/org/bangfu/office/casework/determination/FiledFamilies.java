package org.bangfu.office.casework.determination;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.law.standard.FamiliesOnFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Families on file by the document of their last determination, as it was. */
@Repository
class FiledFamilies implements FamiliesOnFile {

    private final JdbcClient jdbc;

    FiledFamilies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> within(Territory territory) {
        return jdbc.sql("""
                        select c.id
                          from casework c
                         where c.organisation between :from and :to
                           and c.state in ('FILED', 'GRADUAL_EXIT')
                           and exists (select from determination d where d.case_id = c.id)
                         order by c.id
                        """)
                .param("from", territory.from())
                .param("to", territory.to())
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    @Override
    public byte[] document(long caseId) {
        return jdbc.sql("select input from determination where case_id = :case order by id desc limit 1")
                .param("case", caseId)
                .query(String.class)
                .single()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<Long, Filed> seen(List<Long> cases) {
        Map<Long, Filed> seen = new HashMap<>();
        jdbc.sql("select id, number, organisation from casework where id = any(:cases)")
                .param("cases", cases.toArray(Long[]::new))
                .query(row -> {
                    seen.put(row.getLong("id"), new Filed(row.getString("number"), row.getLong("organisation")));
                });
        return seen;
    }
}
