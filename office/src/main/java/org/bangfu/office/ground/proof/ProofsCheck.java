package org.bangfu.office.ground.proof;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.privacy.Vault;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads every paper on file: it is there, opens with its dossier's key and is what was kept (M16). A destroyed dossier's papers can't be read. */
@Component
class ProofsCheck implements Check {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;
    private final Vault vault;
    private final Shelf shelf;
    private final DossiersOfCases cases;

    ProofsCheck(JdbcClient jdbc, Dossiers dossiers, Vault vault, Shelf shelf, DossiersOfCases cases) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.vault = vault;
        this.shelf = shelf;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "证明材料的文件";
    }

    @Override
    public boolean beforeBackup() {
        return true;
    }

    @Override
    public void read(CheckReport reading) {
        reading.rows("proof", 0);
        jdbc.sql("""
                        select p.id, p.dossier, p.kind, p.bytes, p.content, p.organisation, d.wrapped_key is null as destroyed
                          from proof p
                          left join dossier d on d.id = p.dossier
                         order by p.id
                        """).withFetchSize(AT_ONCE).query(row -> {
            reading.row("proof");
            if (!row.getBoolean("destroyed")) {
                Optional<String> said = problem(row);
                if (said.isPresent()) {
                    reading.problem(which(row) + said.get());
                }
            }
        });
    }

    private Optional<String> problem(ResultSet row) throws SQLException {
        long dossier = row.getLong("dossier");
        String place = row.getString("content");
        try {
            byte[] content = dossiers.open(dossier, Purpose.PROOF, shelf.get(place));
            return content.length == row.getLong("bytes")
                            && Place.of(vault, dossier, content).equals(place)
                    ? Optional.empty()
                    : Optional.of("文件的内容与登记的不同。");
        } catch (UncheckedIOException e) {
            return Optional.of("文件不见了或者读不出来。");
        } catch (IllegalStateException e) {
            return Optional.of("文件被改动过，解不开。");
        }
    }

    private String which(ResultSet row) throws SQLException {
        Optional<String> number = cases.number(row.getLong("dossier"));
        long organisation = row.getLong("organisation");
        return "%s 的%s（第 %d 号）："
                .formatted(
                        number.orElseGet(() -> "%014d".formatted(organisation)),
                        ProofKind.valueOf(row.getString("kind")).label(),
                        row.getLong("id"));
    }
}
