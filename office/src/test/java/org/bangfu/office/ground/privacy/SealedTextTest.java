package org.bangfu.office.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.bangfu.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** docs/model.md, Privacy: nothing personal in a column unencrypted; keys by purpose and by file. */
@OfficeTest
class SealedTextTest {

    @Autowired
    Vault vault;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Value("${bangfu.key}")
    Path keyFile;

    private final Random random = new Random(7);

    private String anyText() {
        var text = new StringBuilder();
        for (int left = random.nextInt(40); left > 0; left--) {
            text.appendCodePoint(0x4e00 + random.nextInt(5000));
        }
        return text.toString();
    }

    private static List<String> keys(int count) {
        var random = new SecureRandom();
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            lines.add(Base64.getUrlEncoder().withoutPadding().encodeToString(key));
        }
        return lines;
    }

    @Test
    void whatIsSealedOpensAgainAndNeverLooksTheSameTwice() {
        for (int i = 0; i < 200; i++) {
            String text = anyText();
            byte[] sealed = vault.seal(Purpose.ADDRESS, text);
            assertThat(vault.open(Purpose.ADDRESS, sealed)).isEqualTo(text);
            assertThat(vault.seal(Purpose.ADDRESS, text)).isNotEqualTo(sealed);
        }
    }

    @Test
    void movedToAnotherColumnItStaysClosed() {
        byte[] sealed = vault.seal(Purpose.PHONE, "13800000000");
        for (Purpose other : Purpose.values()) {
            if (other != Purpose.PHONE) {
                assertThatIllegalStateException().isThrownBy(() -> vault.open(other, sealed));
            }
        }
    }

    @Test
    void changedByASingleBitAnywhereItStaysClosed() {
        long dossier = dossiers.create();
        byte[] sealed = dossiers.seal(dossier, Purpose.PROOF, "诊断".getBytes(StandardCharsets.UTF_8));
        for (int bit = 0; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatIllegalStateException().isThrownBy(() -> dossiers.open(dossier, Purpose.PROOF, changed));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatIllegalStateException().isThrownBy(() -> dossiers.open(dossier, Purpose.PROOF, cut));
        }
    }

    @Test
    void fingerprintsFindEqualValuesWithinOnePurposeOnly() {
        byte[] one = vault.fingerprint(Purpose.IDENTITY, "340202199001011234");
        assertThat(one).hasSize(32).isEqualTo(vault.fingerprint(Purpose.IDENTITY, "340202199001011234"));
        assertThat(vault.fingerprint(Purpose.IDENTITY, "340202199001011235")).isNotEqualTo(one);
        assertThat(vault.fingerprint(Purpose.PHONE, "340202199001011234")).isNotEqualTo(one);
    }

    @Test
    void oneFilesKeyOpensNoOtherFile() {
        long wang = dossiers.create();
        long li = dossiers.create();
        byte[] sealed = dossiers.seal(wang, Purpose.HOUSEHOLD, new byte[] {1, 2, 3});
        assertThat(dossiers.open(wang, Purpose.HOUSEHOLD, sealed)).containsExactly(1, 2, 3);
        assertThatIllegalStateException().isThrownBy(() -> dossiers.open(li, Purpose.HOUSEHOLD, sealed));
        assertThatIllegalStateException().isThrownBy(() -> dossiers.open(wang, Purpose.PROOF, sealed));
    }

    /** M16: destroying a file after its time is destroying its key; the certificate stays. */
    @Test
    void aDestroyedFileNeverOpensAgainAndSaysWhy() {
        long dossier = dossiers.create();
        byte[] sealed = dossiers.seal(dossier, Purpose.HOUSEHOLD, new byte[] {1});
        byte[] key = transactions.execute(status -> jdbc.sql("select wrapped_key from dossier where id = ?")
                .param(dossier)
                .query(byte[].class)
                .single());
        dossiers.destroy(dossier, "2056年第1号销毁清册");
        assertThatThrownBy(() -> dossiers.open(dossier, Purpose.HOUSEHOLD, sealed))
                .isInstanceOf(Dossiers.Destroyed.class)
                .hasMessageContaining("2056年第1号销毁清册");
        assertThatThrownBy(() -> dossiers.seal(dossier, Purpose.HOUSEHOLD, new byte[0]))
                .isInstanceOf(Dossiers.Destroyed.class);
        assertThatIllegalStateException().isThrownBy(() -> dossiers.destroy(dossier, "again"));
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> jdbc.sql(
                                "update dossier set wrapped_key = ?, destroyed_at = null, certificate = null where id = ?")
                        .param(key)
                        .param(dossier)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNewMasterKeyTakesOverWithoutClosingAnything() {
        List<String> lines = keys(2);
        var before = new MasterKeys(lines.subList(0, 1));
        var after = new MasterKeys(lines);
        byte[] sealed = new ColumnVault(before).seal(Purpose.PHONE, "13800000000");
        var vaultAfter = new ColumnVault(after);
        assertThat(vaultAfter.open(Purpose.PHONE, sealed)).isEqualTo("13800000000");
        assertThat(vaultAfter.seal(Purpose.PHONE, "")[0]).isEqualTo((byte) 2);
        assertThat(vaultAfter.fingerprint(Purpose.PHONE, "1"))
                .isEqualTo(new ColumnVault(before).fingerprint(Purpose.PHONE, "1"));
    }

    @Test
    void theKeysOfFilesAreWrappedAnewAndOpenWhatTheyOpened() throws IOException {
        long dossier = dossiers.create();
        byte[] sealed = dossiers.seal(dossier, Purpose.VISIT, new byte[] {7});
        var lines = new ArrayList<>(Files.readAllLines(keyFile));
        lines.addAll(keys(1));
        var withNewKey = new DossierTable(jdbc, new MasterKeys(lines), InstantSource.system());
        transactions.executeWithoutResult(status -> {
            byte[] before = wrapped(dossier);
            while (withNewKey.rewrap() > 0) {
                assertThat(wrapped(dossier)).isNotNull();
            }
            assertThat(wrapped(dossier)).isNotEqualTo(before).startsWith(2);
            assertThat(withNewKey.open(dossier, Purpose.VISIT, sealed)).containsExactly(7);
            assertThatIllegalStateException().isThrownBy(() -> dossiers.open(dossier, Purpose.VISIT, sealed));
            status.setRollbackOnly();
        });
    }

    private byte[] wrapped(long dossier) {
        return jdbc.sql("select wrapped_key from dossier where id = ?")
                .param(dossier)
                .query(byte[].class)
                .single();
    }

    @Test
    void aKeyFileThatIsNoneSaysSoWithoutShowingItsText() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new MasterKeys(List.of()))
                .withMessageContaining("主密钥");
        for (String wrong : List.of("x", "!!!", "AAAA", "c2VjcmV0c2VjcmV0")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> new MasterKeys(List.of(wrong)))
                    .withMessageContaining("32 字节")
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain(wrong));
        }
    }
}
