package org.bangfu.office.casework.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.issued.Printed;
import org.bangfu.office.casework.notice.Objection.Outcome;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.casework.procedure.State;
import org.bangfu.office.casework.procedure.Step;
import org.bangfu.office.casework.procedure.Words;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.DayBegan;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Outbox;
import org.bangfu.office.ground.message.Sent;
import org.bangfu.office.ground.person.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** M10(4): whoever objected and left a number is told how it ended, whichever way it ended, and nothing of the family. */
@OfficeTest
class M10_4_ObjectorIsToldTest {

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    NoticeDesk desk;

    @Autowired
    NoticeTable table;

    @Autowired
    Cases cases;

    @Autowired
    Outbox outbox;

    @Autowired
    OfficeClock clock;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Case aCase;
    private final PhoneNumber neighbour = Town.phone();

    @BeforeEach
    void aNoticeHangs() throws IOException {
        Case poor = families.poor();
        var photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo);
        Actor clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        as(town.jinghu(Role.CENTRE_CLERK), () -> {
            jdbc.sql("update casework set state = 'MATCHED', category = 'DEEP' where id = :id")
                    .param("id", poor.id())
                    .update();
            Case matched = cases.byId(poor.id());
            return desk.order(matched.number(), matched.version(), null, town.jinghu(Role.CENTRE_CLERK));
        });
        aCase = as(clerk, () -> {
            Case ordered = cases.byId(poor.id());
            return desk.post(
                    ordered.number(),
                    ordered.version(),
                    "街道公示栏",
                    town.secondVisitor().account(),
                    "照片.png",
                    photo.toByteArray(),
                    clerk);
        });
    }

    @Test
    void onThePublicPageAndNothingTypedIsLost() {
        long notice = open().id();
        var anyone = Browser.at(port, "10.0.7.7");
        String page = "/notices/" + notice;
        anyone.get(page);
        var empty = anyone.post(
                page + "/objections",
                Map.of("once", UUID.randomUUID().toString(), "name", "邻居老李", "contact", neighbour.value()));
        assertThat(empty.body()).contains("请填写反映的情况", "value=\"邻居老李\"", "value=\"" + neighbour.value() + "\"");
        anyone.post(
                page + "/objections",
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "words",
                        "家里有一辆面包车。",
                        "contact",
                        "手机 " + neighbour.value() + "，晚上打"));
        answer();
        assertThat(told())
                .singleElement()
                .asString()
                .contains("查无实据，公示继续", "镜湖区总工会")
                .doesNotContain("王小梅", "面包车", aCase.number());
    }

    /** M16: what hung and the letter print as they were; the letter, which names whoever objected, is not among the family's papers. */
    @Test
    void theNoticeAndTheLetterStayAsTheyWere() {
        object();
        answer();
        Browser centre = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        String hung = aCase.path() + "/notices/" + open().id() + "/print";
        String letter = aCase.path() + "/objections/" + objection().id() + "/print";
        List<String> before = List.of(Printed.sheet(centre, hung), Printed.sheet(centre, letter));
        assertThat(before.get(0)).contains("张贴人：", "深度困难");
        assertThat(before.get(1)).contains("查无实据，公示继续");

        as(Actor.OFFICE, () -> jdbc.sql("""
                        update notice set place = '改名的街道总工会', employer = '另一家', category = 'ACCIDENTAL', poster = '改名'
                         where case_id = :case
                        """).param("case", aCase.id()).update());

        assertThat(List.of(Printed.sheet(centre, hung), Printed.sheet(centre, letter)))
                .isEqualTo(before);
        assertThat(centre.get(aCase.path()).body()).contains("困难职工建档公示").doesNotContain("公示异议答复书");
    }

    @Test
    void whereTheFamilyIsRefusedForIt() {
        object();
        as(town.jinghu(Role.CENTRE_REVIEWER), () -> take(Step.REFUSE, town.jinghu(Role.CENTRE_REVIEWER)));
        assertThat(told()).singleElement().asString().contains("情况属实，不予建档");
        assertThat(objection().outcome()).isEqualTo(Outcome.UPHELD);
        assertThat(objection().answeredOn()).isEqualTo(clock.today());
    }

    /** A change of facts takes the notice off the wall: what it shows is judged anew. */
    @Test
    void whereTheCaseGoesBack() {
        object();
        as(town.jinghu(Role.CENTRE_REVIEWER), () -> take(Step.VISIT_AGAIN, town.jinghu(Role.CENTRE_REVIEWER)));
        assertThat(told()).singleElement().asString().contains("公示停止");
        assertThat(as(
                        town.jinghu(Role.CENTRE_CLERK),
                        () -> table.of(aCase.id()).getFirst().closedOn()))
                .isEqualTo(clock.today());
        assertThat(as(
                        town.jinghu(Role.CENTRE_CLERK),
                        () -> cases.byId(aCase.id()).state()))
                .isEqualTo(State.SUBMITTED);
    }

    /** The family does not see who objected, so the office tells it on the next day. */
    @Test
    void whereTheFamilyWithdraws() {
        object();
        Actor worker = families.worker(aCase);
        as(worker, () -> take(Step.WITHDRAW, worker));
        assertThat(told()).isEmpty();
        as(Actor.OFFICE, () -> {
            desk.on(new DayBegan(clock.today()));
            return true;
        });
        assertThat(told()).singleElement().asString().contains("撤回");
    }

    /** A landline gets no message: the centre has a letter to hand over on its list, until somebody has told how. */
    @Test
    void byLetterWhereNoMobileNumberWasLeft() {
        object("老李", "0553-3812345");
        Actor clerk = town.jinghu(Role.CENTRE_CLERK);
        var desktop = Browser.as(port, clerk);
        assertThat(desktop.get("/today").body()).doesNotContain("把异议的结果告诉反映人");
        answer();
        assertThat(told()).isEmpty();
        long id = objection().id();
        String page = aCase.path() + "/objections/" + id;
        assertThat(desktop.get("/today").body()).contains("把异议的结果告诉反映人", page);
        assertThat(desktop.get(aCase.path()).body()).contains("还没有告诉反映人", page);
        assertThat(desktop.get(page + "/print").body())
                .contains("老李：", "查无实据，公示继续。", "镜湖区总工会（盖章）")
                .doesNotContain("王小梅", "面包车", aCase.number(), "车是邻居的");
        assertThat(desktop.get(page).body()).contains("0553-3812345", "登记已告知");
        assertThat(desktop.post(page, Map.of("version", version(), "how", "MESSAGE"))
                        .body())
                .contains("短信由系统发送", "请填写告知的经过");
        assertThat(desktop.post(page, Map.of("version", version(), "how", "LETTER", "words", "按留的地址挂号寄出"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(desktop.get("/today").body()).doesNotContain(page);
        assertThat(desktop.get(aCase.path()).body()).contains("寄送答复书", "按留的地址挂号寄出");
        assertThat(desktop.post(page, Map.of("version", version(), "how", "CALLED", "words", "又打了电话"))
                        .body())
                .contains("已经告诉过反映人");
    }

    @Test
    void byAProgramToo() {
        object("老李", null);
        String path =
                "/api/v1/cases/" + aCase.number() + "/objections/" + objection().id() + "/told";
        var program = Program.of(port, tokens, town.jinghu(Role.CENTRE_CLERK));
        String body = "{\"how\": \"HANDED\", \"words\": \"本人来窗口取走\"}";
        assertThat(program.send("POST", path, Integer.parseInt(version()), body).body())
                .contains("还没有答复");
        answer();
        assertThat(program.send("POST", path, Integer.parseInt(version()), "{\"how\": \"SHOUTED\"}")
                        .body())
                .contains("\"path\":\"how\"", "\"path\":\"words\"");
        assertThat(program.send("POST", path, Integer.parseInt(version()), body).statusCode())
                .isEqualTo(200);
        assertThat(Objects.requireNonNull(objection().told()).how()).isEqualTo(Objection.How.HANDED);
    }

    /** Without a name and a way to be reached there is nobody to tell, and the page says so. */
    @Test
    void nobodyIsToldWhoWantedToBeNobody() {
        object(null, null);
        answer();
        var desktop = Browser.as(port, town.jinghu(Role.CENTRE_CLERK));
        String page = aCase.path() + "/objections/" + objection().id();
        assertThat(desktop.get("/today").body()).doesNotContain(page);
        assertThat(desktop.get(page).body()).contains("没有留姓名和联系方式，无法告知");
    }

    @Test
    void theMessageIsWrittenDownAsTold() {
        object();
        answer();
        assertThat(Objects.requireNonNull(objection().told()).how()).isEqualTo(Objection.How.MESSAGE);
        assertThat(Browser.as(port, town.jinghu(Role.CENTRE_CLERK))
                        .get(aCase.path())
                        .body())
                .contains("短信告知");
    }

    private String version() {
        return Integer.toString(as(Actor.OFFICE, () -> cases.byId(aCase.id())).version());
    }

    private void object(@Nullable String name, @Nullable String contact) {
        Actor clerk = town.jinghu(Role.GRASSROOTS_CLERK);
        as(clerk, () -> {
            Case now = cases.byId(aCase.id());
            return desk.object(
                    now.number(), now.version(), new ObjectionForm("家里有一辆面包车。", name, contact).read(), clerk);
        });
    }

    private Case take(Step step, Actor by) {
        Case now = cases.byId(aCase.id());
        return cases.take(cases.lock(now.number(), now.version()), step, by, Words.NONE);
    }

    private void object() {
        object("老李", neighbour.value());
    }

    private void answer() {
        Actor reviewer = town.jinghu(Role.CENTRE_REVIEWER);
        as(reviewer, () -> {
            Case now = cases.byId(aCase.id());
            return desk.answer(now.number(), now.version(), "车是邻居的。", reviewer);
        });
    }

    private Notice open() {
        return as(town.jinghu(Role.CENTRE_CLERK), () -> table.open(aCase.id()).orElseThrow());
    }

    private Objection objection() {
        return as(town.jinghu(Role.CENTRE_CLERK), () -> table.objections(aCase).getFirst());
    }

    private List<String> told() {
        return as(Actor.OFFICE, outbox::sent).stream()
                .filter(sent -> sent.phone().equals(neighbour))
                .map(Sent::words)
                .toList();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
