package org.bangfu.office.ground.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.privacy.Dossiers;
import org.bangfu.office.ground.privacy.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M16: a paper that is gone from the shelf, or another than was kept, is named with its case by {@code verify} and {@code backup}. */
@OfficeTest
class M16_ProofsCheckTest {

    @Autowired
    ProofsCheck check;

    @Autowired
    Proofs proofs;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Families families;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${bangfu.data}")
    Path data;

    private Case aCase;
    private Path file;

    @BeforeEach
    void aPaperOnFile() throws Exception {
        aCase = families.poor();
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        long proof = asOffice(() -> proofs.keep(aCase.dossier(), ProofKind.INCOME, "工资单.png", picture.toByteArray())
                .id());
        String place = asOffice(() -> jdbc.sql("select content from proof where id = :id")
                .param("id", proof)
                .query(String.class)
                .single());
        file = data.resolve("proofs").resolve(place.substring(0, 2)).resolve(place);
    }

    @Test
    void whatIsThereAsItWasKeptIsWell() {
        assertThat(problems()).isEmpty();
        assertThat(check.beforeBackup()).isTrue();
    }

    @Test
    void oneThatIsGoneIsNamedWithItsCase() throws Exception {
        Path aside = Files.move(file, file.resolveSibling("aside"));
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(aCase.number() + " 的收入证明（第 ")
                .contains("不见了");
        Files.move(aside, file);
        assertThat(problems()).isEmpty();
    }

    @Test
    void oneThatWasAlteredOrSwappedIsNamedWithItsCase() throws Exception {
        byte[] kept = Files.readAllBytes(file);
        byte[] altered = kept.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);
        assertThat(problems()).singleElement().asString().contains("被改动过");
        Files.write(file, new byte[3]);
        assertThat(problems()).singleElement().asString().contains("被改动过");
        Files.write(file, asOffice(() -> dossiers.seal(aCase.dossier(), Purpose.PROOF, new byte[] {1, 2, 3})));
        assertThat(problems()).singleElement().asString().contains("与登记的不同");
        Files.write(file, kept);
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() {
        return Acting.as(
                Actor.OFFICE,
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return check.problems().stream()
                            .filter(said -> said.startsWith(aCase.number()))
                            .toList();
                })));
    }

    private <T> T asOffice(Supplier<T> work) {
        return Acting.as(Actor.OFFICE, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
