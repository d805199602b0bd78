package org.bangfu.office.casework.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.ground.access.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M10(1), an application written by a program with a token: the whole declaration at once, the papers one by one. */
@OfficeTest
class M10_1_ByProgramTest {

    private static final String PAPER = "%PDF-1.7 1 0 obj <<>> endobj";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    private Program program;
    private String application = "";
    private int version;

    @BeforeEach
    void anApplicationIsOpened() {
        town.build();
        program = Program.of(port, tokens, town.worker("王秀梅"));
        var opened = program.post(
                "/api/v1/applications", "{\"name\":\"王秀梅\",\"organisation\":\"" + Town.ZHELU.number() + "\"}");
        application = "/api/v1/applications/" + found("\"number\":\"([^\"]+)\"", opened);
        version = Integer.parseInt(found("\"version\":(\\d+)", opened));
    }

    @Test
    void aFamilyWithoutIncomeSaysSoByAnEmptyList() {
        var written = declare();
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(written.body()).doesNotContain("\"part\":\"INCOME\"").contains("\"part\":\"PROOFS\"");
    }

    @Test
    void whoWritesTheDeclarationSecondIsToldWhoWasFasterAndOverwritesNothing() {
        var first = declare();
        var second = program.send(
                "PUT", application + "/household", version, household().replace("赭山路 12 号", "九华山路 8 号"));
        assertThat(second.statusCode()).as(second.body()).isEqualTo(409);
        assertThat(second.body()).contains("王秀梅刚刚改过这份申请（申报全部情况）");

        var after = program.send(
                "PUT",
                application + "/household",
                Integer.parseInt(found("\"version\":(\\d+)", first)),
                household().replace("赭山路 12 号", "九华山路 8 号"));
        assertThat(after.statusCode()).as(after.body()).isEqualTo(200);
    }

    @Test
    void ofTwoWhoWriteAtOnceOneIsHeard() throws Exception {
        try (var two = Executors.newFixedThreadPool(2)) {
            Callable<HttpResponse<String>> write = this::declare;
            var answers = two.invokeAll(List.of(write, write));
            var codes = List.of(
                    answers.get(0).get().statusCode(), answers.get(1).get().statusCode());
            assertThat(codes).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void papersAreHandedInListedAndTakenBack() {
        declare();
        String proofs = application + "/proofs";
        assertThat(program.get(proofs).body())
                .contains("{\"paper\":\"identity\",\"title\":\"身份证\",\"required\":true,\"proofs\":[]}");

        var kept = program.hand(proofs + "?paper=identity", UUID.randomUUID().toString(), Map.of(), PAPER);
        long proof = Program.id(kept);
        assertThat(program.get(proofs).body())
                .contains("\"proofs\":[{\"id\":" + proof + ",\"name\":\"paper.pdf\",\"mediaType\":\"application/pdf\"");

        var takenBack = program.send("DELETE", proofs + "/" + proof, version, "");
        assertThat(takenBack.statusCode()).as(takenBack.body()).isEqualTo(200);
        assertThat(program.get(proofs).body()).doesNotContain("paper.pdf");
    }

    @Test
    void aPaperNobodyAsksForIsRefusedByName() {
        var refused = program.hand(
                application + "/proofs?paper=novel", UUID.randomUUID().toString(), Map.of(), PAPER);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"path\":\"paper\"");
    }

    private HttpResponse<String> declare() {
        return program.send("PUT", application + "/household", version, household());
    }

    private static String found(String pattern, HttpResponse<String> answer) {
        var found = Pattern.compile(pattern).matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static String household() {
        return """
                {"worker": {"identity": "%s", "phone": "%s", "address": "赭山路 12 号", "maritalStatus": "离异"},
                 "work": {"standing": "EMPLOYEE", "status": "在岗", "employer": "芜湖棉纺厂"},
                 "members": [], "income": [], "expenses": [],
                 "home": {"kind": "租房", "localHome": "false", "townHomes": "0", "vehicles": "0"},
                 "bank": {"bank": "徽商银行", "card": "6222021234567890128"}}
                """.formatted(Families.identity().value(), Town.phone().value());
    }
}
