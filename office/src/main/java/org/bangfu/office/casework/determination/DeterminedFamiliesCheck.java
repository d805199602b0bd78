package org.bangfu.office.casework.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.bangfu.office.casework.household.HouseholdDocument;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** That each determination was made of the family that stands in the version it names, and is filed as the category it found (M1, M10(4)). */
@Component
class DeterminedFamiliesCheck implements Check {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    DeterminedFamiliesCheck(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "认定所依据的家庭材料";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(jdbc, "family_version");
        reading.rows("determination", 0);
        jdbc.sql("""
                        select d.id, c.number, d.category, d.input, d.output, d.family_version, v.document, c.dossier,
                               k.wrapped_key is null as destroyed
                          from determination d
                          left join casework c on c.id = d.case_id
                          left join dossier k on k.id = c.dossier
                          left join family_version v on v.case_id = d.case_id and v.number = d.family_version
                         order by d.id
                        """).withFetchSize(AT_ONCE).query(row -> {
            reading.row("determination");
            String which = "%s 的认定（第 %d 号）".formatted(row.getString("number"), row.getLong("id"));
            problem(row).ifPresent(said -> reading.problem(which + said));
        });
    }

    private Optional<String> problem(ResultSet row) throws SQLException {
        String found = JsonMapper.shared()
                .readTree(row.getString("output"))
                .path("category")
                .asString("");
        if (!found.equals(row.getString("category"))) {
            return Optional.of("登记的困难类别与认定结果不同。");
        }
        int version = row.getInt("family_version");
        if (row.wasNull() || row.getBoolean("destroyed")) {
            return Optional.empty(); // made before determinations named a version, or destroyed with its certificate
        }
        byte[] document = row.getBytes("document");
        if (document == null) {
            return Optional.of("所依据的第 %d 版家庭材料不见了。".formatted(version));
        }
        try {
            var household = HouseholdDocument.read(dossiers.open(row.getLong("dossier"), Purpose.HOUSEHOLD, document));
            return FamilyBehind.differs(household, row.getString("input"))
                    ? Optional.of("所用的材料与它所依据的第 %d 版家庭材料不同。".formatted(version))
                    : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of("所依据的第 %d 版家庭材料被改动过，解不开。".formatted(version));
        }
    }
}
