package org.bangfu.office.casework.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bangfu.office.casework.issued.Printed.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.review.Reviewing;
import org.bangfu.office.casework.visit.Doorstep;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M16: what was signed or issued prints as it was, whatever is reported, corrected or renamed afterwards. */
@OfficeTest
class M16_PapersStayTest {

    private static final String SINCE = "王改名";

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Households households;

    @Autowired
    Doorstep door;

    @Autowired
    Reviewing reviewing;

    @Autowired
    JdbcClient jdbc;

    Actor clerk;
    Browser reader;

    @BeforeEach
    void reader() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
        reader = Browser.as(port, clerk);
    }

    /** Another name, no income, no expense: everything a paper shows of a family. */
    private void everythingChanges(Case aCase) {
        families.as(clerk, () -> {
            Household now = households.now(aCase);
            households.write(aCase, now.withIncome(List.of()).withExpenses(List.of()), "情况变化", clerk);
            return jdbc.sql("update casework set applicant_name = :name where id = :id")
                    .param("name", SINCE)
                    .param("id", aCase.id())
                    .update();
        });
        assertThat(families.now(aCase, clerk).applicantName()).isEqualTo(SINCE);
    }

    private String visitForm(Case aCase) {
        long visit = families.as(
                clerk,
                () -> jdbc.sql("select max(id) from visit where case_id = :case")
                        .param("case", aCase.id())
                        .query(Long.class)
                        .single());
        return path(aCase) + "/visits/" + visit + "/print";
    }

    private static String path(Case aCase) {
        return "/cases/" + aCase.number();
    }

    @Test
    void theVisitFormTheReportAndTheCertificateKeepTheirFamily() {
        Case reviewed = reviewing.reviewed(families.poor());
        var form = Map.of("version", Integer.toString(reviewed.version()), "without", "电话向各部门核实，没有登记。");
        assertThat(reader.get(path(reviewed) + "/match").statusCode()).isEqualTo(200);
        reader.post(path(reviewed) + "/match", form);
        assertThat(families.now(reviewed, clerk).state()).isEqualTo(State.MATCHED);
        for (String paper :
                List.of(visitForm(reviewed), path(reviewed) + "/matching/print", path(reviewed) + "/determination")) {
            assertThat(sheet(reader, paper)).as(paper).contains("王小梅");
        }
        var before = papers(reviewed);

        everythingChanges(reviewed);

        assertThat(papers(reviewed)).isEqualTo(before);
    }

    private Map<String, String> papers(Case aCase) {
        return Map.of(
                "visit", sheet(reader, visitForm(aCase)),
                "report", sheet(reader, path(aCase) + "/matching/print"),
                "certificate", sheet(reader, path(aCase) + "/determination"));
    }

    /** M10, R-37: the letter the family holds and the one in the file are one. */
    @Test
    void theLetterOfRefusalAndTheAnswerToItsObjectionStay() {
        Case refused = door.visited(families.wellOff());
        reviewing.refused(refused);
        Browser worker = Browser.as(port, families.worker(refused));
        Browser city = Browser.as(port, town.jinghu(Role.UPPER_OFFICER));
        worker.get("/my/appeal");
        worker.post("/my/appeal", seen(refused, Map.of("words", "工资是停产以前的。")));
        city.get(path(refused) + "/appeal");
        city.post(path(refused) + "/appeal/answer", seen(refused, Map.of("upheld", "false", "words", "工资没有变。")));
        String letter = sheet(worker, path(refused) + "/refusal");
        String answer = sheet(worker, path(refused) + "/appeal/print");
        assertThat(letter).contains("王小梅：");
        assertThat(answer).contains("王小梅：", "工资没有变。");

        everythingChanges(refused);

        assertThat(sheet(worker, path(refused) + "/refusal")).isEqualTo(letter);
        assertThat(sheet(worker, path(refused) + "/appeal/print")).isEqualTo(answer);
    }

    private Map<String, String> seen(Case aCase, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", Integer.toString(families.now(aCase, clerk).version()));
        return all;
    }

    /** The form is what the first wrote and both signed; that the second then took it back stands under it. */
    @Test
    void aPaperSaysBelowItselfWhatBecameOfIt() {
        Case visited = door.visited(families.poor());
        assertThat(sheet(reader, visitForm(visited))).contains("登录核对确认");
    }

    @Test
    void anIssuedPaperIsNeitherRewrittenNorRemovedNorIssuedTwice() {
        Case visited = door.visited(families.poor());
        for (String change : List.of(
                "update issued_paper set title = '另一份' where case_id = :case",
                "delete from issued_paper where case_id = :case",
                """
                insert into issued_paper (kind, subject, case_id, title, content, issued_on, issued_at)
                select kind, subject, case_id, title, content, issued_on, issued_at from issued_paper where case_id = :case
                """)) {
            assertThatThrownBy(() -> Acting.as(
                            clerk,
                            () -> families.as(
                                    clerk,
                                    () -> jdbc.sql(change)
                                            .param("case", visited.id())
                                            .update())))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        Actor elsewhere = town.yijiang(Role.CENTRE_CLERK);
        assertThat(families.as(
                        elsewhere,
                        () -> jdbc.sql("select count(*) from issued_paper where case_id = :case")
                                .param("case", visited.id())
                                .query(Long.class)
                                .single()))
                .isZero();
    }
}
