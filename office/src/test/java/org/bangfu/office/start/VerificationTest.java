package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** {@code bangfu verify} never says that all is well of what it did not see (docs/model.md, History). */
@OfficeTest
class VerificationTest {

    @Autowired
    List<Check> checks;

    @Autowired
    TraceKey key;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Families families;

    @Autowired
    Town town;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void aFamilyOnFile() {
        town.build();
        families.poor();
    }

    @Test
    void everyCheckReadsAllThereIsWhoeverAsks() {
        holds(checks);
        assertThat(said()).contains("案件经过 ").doesNotContain("只读到").doesNotContain("没有做完");
    }

    @Test
    void whoReadLessThanThereIsHasProvedNothing() {
        assertThat(holds(List.of(check(reading -> reading.rows("casework", 0)))))
                .isFalse();
        assertThat(said()).contains("✗ 试").containsPattern("有 \\d+ 条，只读到 0 条").doesNotContain("核对完毕");
    }

    @Test
    void whoReadNothingAtAllHasProvedNothing() {
        assertThat(holds(List.of(check(reading -> {})))).isFalse();
        assertThat(said()).doesNotContain("核对完毕");
    }

    @Test
    void zeroOfZeroIsSaidToBeNothing() {
        assertThat(holds(List.of(check(reading -> reading.rows("setup_code", 0)))))
                .isTrue();
        assertThat(said()).contains("✓ 试（没有可核对的）");
    }

    @Test
    void aCheckThatBreaksOffIsNamedAndTheOthersAreAsked() {
        var broken = check(reading -> {
            throw new IllegalStateException("a row nobody can read");
        });
        assertThat(holds(List.of(broken, check(reading -> reading.whole(jdbc, "casework")))))
                .isFalse();
        assertThat(said()).contains("✗ 试").contains("没有做完").contains("✓ 试（案件 ");
    }

    private boolean holds(List<Check> asked) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Verification(
                        TestInstallation.settings().folder(),
                        TestInstallation.settings().database(),
                        key,
                        jdbc,
                        transactions,
                        out,
                        false)
                .holds(asked);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Check check(Consumer<CheckReport> reads) {
        return new Check() {
            @Override
            public String name() {
                return "试";
            }

            @Override
            public void read(CheckReport reading) {
                reads.accept(reading);
            }
        };
    }
}
