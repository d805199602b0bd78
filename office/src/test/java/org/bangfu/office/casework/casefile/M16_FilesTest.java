package org.bangfu.office.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.message.Outbox;
import org.bangfu.office.ground.proof.ProofKind;
import org.bangfu.office.ground.proof.Proofs;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.sheet.SheetReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M16: one family, one file; what it must hold and what is missing; who reads a list of them. M17: when each is checked again. */
@OfficeTest
class M16_FilesTest {

    private static final Pattern PASSWORD = Pattern.compile("打开密码是 (\\w+)。");

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Files files;

    @Autowired
    Proofs proofs;

    @Autowired
    Accounts accounts;

    @Autowired
    Outbox outbox;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Actor clerk;

    @BeforeEach
    void clerk() {
        clerk = town.jinghu(Role.CENTRE_CLERK);
    }

    private static FileSearch search(Map<String, String> by) {
        return new FileSearch(
                by.get("q"),
                by.get("place"),
                by.get("state"),
                by.get("category"),
                by.get("cause"),
                by.get("year"),
                by.get("recheck"),
                by.get("lacking"),
                by.get("order"),
                by.get("after"));
    }

    private List<String> found(Map<String, String> by, int most, Actor reader) {
        return families.as(reader, () -> files.list(search(by), most, reader)).stream()
                .map(FileLine::fileNumber)
                .toList();
    }

    private FileLine line(Case file) {
        return families.as(
                        clerk,
                        () -> files.list(search(Map.of("q", Objects.requireNonNull(file.fileNumber()))), 2, clerk))
                .getFirst();
    }

    @Test
    void aFileIsFoundByItsNumberTheWorkersNameAndWhatItIsAbout() {
        Case file = families.filed(clock.today());
        String number = Objects.requireNonNull(file.fileNumber());
        String year = Integer.toString(clock.today().getYear());
        String street = Long.toString(Town.ZHELU.number());
        for (Map<String, String> by : List.of(
                Map.of("q", number),
                Map.of("q", "王小"),
                Map.of("category", "DEEP", "cause", "ILLNESS", "year", year, "state", "FILED", "place", street))) {
            assertThat(found(by, 500, clerk)).contains(number);
        }
        for (Map<String, String> by :
                List.of(Map.of("q", "小梅"), Map.of("category", "RELATIVE"), Map.of("year", "2021"))) {
            assertThat(found(by, 500, clerk)).doesNotContain(number);
        }
        assertThatThrownBy(() -> found(Map.of("place", Long.toString(Town.LIMIN.number())), 500, clerk))
                .isInstanceOf(NotFound.class);
        assertThat(found(Map.of("q", number), 500, town.yijiang(Role.CENTRE_CLERK)))
                .isEmpty();
    }

    @Test
    void whatAFileMustHoldIsNamedUntilItIsThere() {
        Case file = families.filed(clock.today());
        assertThat(line(file).lacking()).contains("职工身份证", "家庭户口本", "公示张贴照片").hasSize(7);
        families.as(
                clerk,
                () -> proofs.keep(
                        file.dossier(),
                        ProofKind.IDENTITY,
                        "身份证.pdf",
                        "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        assertThat(line(file).lacking()).doesNotContain("职工身份证").hasSize(6);
        assertThat(found(Map.of("lacking", "yes", "q", Objects.requireNonNull(file.fileNumber())), 2, clerk))
                .hasSize(1);
    }

    /** A signature is a signature: visitors' are no authorisation, and one that four signed is one. */
    @Test
    void onlyASignedAuthorisationIsOne() {
        Case file = families.filed(clock.today());
        byte[] png = signature();
        families.as(
                clerk,
                () -> List.of(
                        proofs.keep(file.dossier(), ProofKind.SIGNATURE, "走访人签名.png", png),
                        proofs.keep(file.dossier(), ProofKind.SIGNATURE, "走访人签名.png", png)));
        assertThat(line(file).lacking()).contains("家庭经济状况核对承诺授权书");
        assertThat(cover(file)).contains("<td>家庭经济状况核对承诺授权书</td><td><span class=\"state warn\">缺</span></td>");
        families.as(
                clerk,
                () -> jdbc.sql("""
                                insert into authorisation (case_id, content, account, signed_on, signed_at, expires_on)
                                values (:case, '', :account, :today, now(), :until)
                                """)
                        .param("case", file.id())
                        .param("account", clerk.account())
                        .param("today", clock.today())
                        .param("until", clock.today().plusYears(1))
                        .update());
        assertThat(line(file).lacking()).doesNotContain("家庭经济状况核对承诺授权书");
        assertThat(cover(file)).contains("<td>家庭经济状况核对承诺授权书</td><td>1 份</td>");
        families.as(
                clerk,
                () -> jdbc.sql("update authorisation set withdrawn_on = :today where case_id = :case")
                        .param("case", file.id())
                        .param("today", clock.today())
                        .update());
        assertThat(line(file).lacking()).contains("家庭经济状况核对承诺授权书");
    }

    private String cover(Case file) {
        return Browser.as(port, clerk).get("/cases/" + file.number() + "/cover").body();
    }

    private static byte[] signature() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** M17: due within a month, overdue, and neither. */
    @Test
    void reChecksDueAndOverdueAreListed() {
        String due = Objects.requireNonNull(
                families.filed(clock.today().minusMonths(6).plusDays(10)).fileNumber());
        String overdue = Objects.requireNonNull(
                families.filed(clock.today().minusMonths(7)).fileNumber());
        String later = Objects.requireNonNull(families.filed(clock.today()).fileNumber());
        assertThat(found(Map.of("recheck", "soon"), 500, clerk))
                .contains(due, overdue)
                .doesNotContain(later);
        assertThat(found(Map.of("recheck", "overdue"), 500, clerk))
                .contains(overdue)
                .doesNotContain(due, later);
        assertThat(found(Map.of("recheck", "soon"), 500, clerk)).containsSubsequence(overdue, due);
    }

    @Test
    void aListIsReadPageByPageWithoutALineLostOrTwice() {
        for (int i = 0; i < 4; i++) {
            families.filed(clock.today());
        }
        for (String order : List.of("NEWEST", "RECHECK")) {
            List<String> whole = found(Map.of("order", order), 500, clerk);
            List<FileLine> first = families.as(clerk, () -> files.list(search(Map.of("order", order)), 2, clerk));
            String after = first.getLast().key(FileOrder.valueOf(order));
            List<String> rest = found(Map.of("order", order, "after", after), 500, clerk);
            assertThat(first.stream().map(FileLine::fileNumber)).isEqualTo(whole.subList(0, 2));
            assertThat(rest).isEqualTo(whole.subList(2, whole.size()));
        }
    }

    @Test
    void apersonIsFoundByIdentityNumberInsideTheTerritoryOnly() {
        Case file = families.filed(clock.today());
        String identity =
                Objects.requireNonNull(families.household(file, clerk).head().identity());
        assertThat(families.as(clerk, () -> files.holding(identity, "identity")).id())
                .isEqualTo(file.id());
        Actor elsewhere = town.yijiang(Role.CENTRE_CLERK);
        assertThatThrownBy(() -> families.as(elsewhere, () -> files.holding(identity, "identity")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("本辖区没有");
        assertThatThrownBy(() -> families.as(clerk, () -> files.holding(identity.substring(1), "identity")))
                .hasMessageContaining("18 位");
    }

    /** Leaving the system: locked, the password on another way, the reason on record. */
    @Test
    void aListLeavesLockedWithItsPasswordOnTheTelephone() throws Exception {
        Case file = families.filed(clock.today());
        String number = Objects.requireNonNull(file.fileNumber());
        byte[] workbook = Objects.requireNonNull(families.as(
                        clerk, () -> files.export(search(Map.of("q", number)), "报送市总", clerk))
                .getBody());
        var phone = families.as(clerk, () -> accounts.phoneOf(clerk.account())).orElseThrow();
        String words = families.as(Actor.OFFICE, () -> outbox.sent()).stream()
                .filter(sent -> sent.phone().equals(phone) && sent.words().contains("档案名册"))
                .findFirst()
                .orElseThrow()
                .words();
        Matcher password = PASSWORD.matcher(words);
        assertThat(password.find()).isTrue();
        assertThat(opened(workbook, "wrong")).isEmpty();
        assertThat(SheetReader.read(opened(workbook, password.group(1)))
                        .rows()
                        .getLast()
                        .cells())
                .startsWith(number, file.number(), "王小梅", "已建档", "深度困难", "疾病");
        var auditor = Browser.as(port, town.jinghu(Role.AUDITOR));
        assertThat(auditor.get("/exports").body()).contains("报送市总", "档案名册");
        assertThatThrownBy(() -> families.as(clerk, () -> files.export(search(Map.of("q", number)), " ", clerk)))
                .hasMessageContaining("导出的理由");
    }

    private static byte[] opened(byte[] workbook, String password) throws Exception {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(workbook))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(file));
            return decryptor.verifyPassword(password)
                    ? decryptor.getDataStream(file).readAllBytes()
                    : new byte[0];
        }
    }

    @Test
    void thePageShowsWhatItFound() {
        Case file = families.filed(clock.today().minusMonths(7));
        var page = Browser.as(port, clerk);
        assertThat(page.get("/files?q="
                                + java.net.URLEncoder.encode(
                                        Objects.requireNonNull(file.fileNumber()),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains(Objects.requireNonNull(file.fileNumber()), "王*梅", "深度困难", "疾病", "超期", "缺 7")
                .doesNotContain("王小梅");
        for (String nothing :
                List.of("after=2026-99-99_1", "after=nonsense", "year=1", "place=x", "order=y", "state=XYZ")) {
            assertThat(page.get("/files?" + nothing).statusCode()).as(nothing).isEqualTo(400);
        }
    }
}
