package org.bangfu.office.casework.visit;

import java.nio.charset.StandardCharsets;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** What was explained to families refused by the grassroots union, sealed with the dossier's key. */
@Repository
class FirstRefusalTable implements FirstOpinions {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final ObjectMapper json;

    FirstRefusalTable(JdbcClient jdbc, Dossiers dossiers, ObjectMapper json) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.json = json;
    }

    void add(Case locked, Refusing refusing) {
        byte[] plain = json.writeValueAsString(refusing).getBytes(StandardCharsets.UTF_8);
        jdbc.sql("insert into first_refusal (case_id, refusing) values (:case, :refusing)")
                .param("case", locked.id())
                .param("refusing", dossiers.seal(locked.dossier(), Purpose.VISIT, plain))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Refusing refusing(Case refused) {
        byte[] sealed = jdbc.sql("select refusing from first_refusal where case_id = :case order by id desc limit 1")
                .param("case", refused.id())
                .query(byte[].class)
                .single();
        return json.readValue(dossiers.open(refused.dossier(), Purpose.VISIT, sealed), Refusing.class);
    }
}
