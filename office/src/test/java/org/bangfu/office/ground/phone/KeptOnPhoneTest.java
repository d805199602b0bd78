package org.bangfu.office.ground.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(1), M10(2): what the office does so that a telephone can keep a form and send it once. */
@OfficeTest
class KeptOnPhoneTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void town() {
        town.build();
    }

    @Test
    void everybodyHasAKeyOfHisOwnAndTheSameOnEveryTelephone() {
        var clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        String key = key(Browser.as(port, clerk).get("/phone"));
        assertThat(key(Browser.as(port, clerk).get("/phone"))).isEqualTo(key);
        assertThat(key(Browser.as(port, town.secondVisitor()).get("/phone"))).isNotEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(Browser.at(port, "10.0.0.9").get("/phone").statusCode()).isNotEqualTo(200);
    }

    /** A page from the shelf is held to the rules of one from the office. */
    @Test
    void whatTheTelephoneShowsWithoutSignalIsHeldToTheSameContentRules() throws IOException {
        String rules = Browser.at(port, "10.0.0.9")
                .get("/login")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        try (var worker = Objects.requireNonNull(KeptOnPhoneTest.class.getResourceAsStream("/static/sw.js"))) {
            assertThat(new String(worker.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("const CONTENT = \"" + rules + "\";");
        }
    }

    /** Without the script too: a refused date erased both signatures while the page said that all else is still there. */
    @Test
    void signaturesComeBackWithARefusedVisit() {
        Case family = families.poor();
        var phone = Browser.as(port, town.jinghu(Role.GRASSROOTS_CLERK));
        phone.get("/cases/" + family.number() + "/visit");
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", Integer.toString(family.version()));
        fields.put("on", clock.today().plusDays(1).toString());
        fields.put("firstSignature", drawn(Color.BLUE));
        fields.put("secondSignature", drawn(Color.RED));
        var refused = phone.post("/cases/" + family.number() + "/visit", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("不能晚于今天", drawn(Color.BLUE), drawn(Color.RED));
    }

    /** Sent again because its answer never came, a photograph is still one photograph. */
    @Test
    void aPhotographSentTwiceIsKeptOnce() {
        Case family = families.poor();
        var clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        var photo = families.as(clerk, () -> keep(family));
        assertThat(families.as(clerk, () -> keep(family)).id()).isEqualTo(photo.id());
        assertThat(families.as(clerk, () -> proofs.of(family.dossier()))).hasSize(1);
    }

    private Proofs.Proof keep(Case family) {
        return proofs.keepOnce(family.dossier(), ProofKind.VISIT_PHOTO, "门口.png", picture(Color.GREEN));
    }

    private static String key(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).allMatch(said -> said.contains("no-store"));
        var key = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private static String drawn(Color colour) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture(colour));
    }

    private static byte[] picture(Color colour) {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, 40, 20);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
