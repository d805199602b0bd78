package org.bangfu.office.casework.procedure;

import java.util.Optional;
import org.bangfu.office.ground.proof.DossiersOfCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases' dossiers, for what is kept in them. */
@Repository
class CaseDossiers implements DossiersOfCases {

    private final JdbcClient jdbc;

    CaseDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> number(long dossier) {
        return jdbc.sql("select number from casework where dossier = :dossier")
                .param("dossier", dossier)
                .query(String.class)
                .optional();
    }
}
