package org.bangfu.office.law.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Determiner;
import org.bangfu.office.Browser;
import org.bangfu.office.start.QingdaoInstallation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Another city is another folder: an office founded with Qingdao's goes by it and knows of no other (M22). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = QingdaoInstallation.class)
@DirtiesContext
class M22_AnotherCityTest {

    @LocalServerPort
    int port;

    @Autowired
    Policies policies;

    @Test
    void itsFolderDecides() throws IOException {
        assertThat(policies.own().policy().id()).isEqualTo("qingdao");
        assertThat(policies.now().policy().id()).isEqualTo("qingdao");
        byte[] inQingdao = Files.readString(Path.of("..", "launch", "family.json"))
                .replace("340202", "370202")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(policies.versions().determine(inQingdao)).isInstanceOf(Answer.Determined.class);
        String said = new String(Determiner.document(policies.versions().determine(inQingdao)), StandardCharsets.UTF_8);
        assertThat(said)
                .contains(policies.own().policy().sha256())
                .doesNotContain(Determiner.shipped().policy().sha256());
    }

    @Test
    void itsPagesSayWhatItSets() {
        assertThat(page("/policy")).contains("青岛市工会困难职工自测标准");
        assertThat(page("/law")).contains("没有收录各款的说明");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/policy", "/law", "/ask", "/notices", "/spending", "/login", "/setup"})
    void noPageSpeaksOfAnotherCity(String path) {
        assertThat(page(path)).doesNotContain("芜").doesNotContainIgnoringCase("wuhu");
    }

    private String page(String path) {
        var page = Browser.at(port, "10.10.0.7").get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }
}
