package org.bangfu.office.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangfu.ledger.Source;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.money.batch.Batch;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** M15, F15, F16: an auditor walks from the total to the application and changes nothing; the public sees the total and nobody. */
@OfficeTest
class F15_AuditorsTrailTest {

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    Town town;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    private Case family;
    private long voucher;
    private long fund;

    @BeforeEach
    void aFamilyHasBeenPaid() {
        Actor payer = town.jinghu(Role.PAYER);
        Till.Held held = till.fund(Source.CENTRAL, AidKind.LIVING, clock.today().getYear(), "8400");
        fund = held.id();
        long instalment = till.granted(held, "00");
        family = till.caseOf(instalment);
        Batch sent = till.sent(instalment);
        till.answered(sent);
        voucher = till.as(
                payer,
                () -> jdbc.sql("""
                        select p.voucher from payment_posting p join payment_attempt a on a.id = p.attempt
                         where a.instalment = :instalment and p.occasion = 'PAYMENT'""")
                        .param("instalment", instalment)
                        .query((row, index) -> row.getLong(1))
                        .single());
    }

    @Test
    void fromTheTrialBalanceToTheApplication() {
        var auditor = Browser.as(port, town.jinghu(Role.AUDITOR));
        String trial = auditor.get("/books").body();
        assertThat(trial).contains("借贷平衡", "困难职工帮扶支出");
        String detail =
                auditor.get("/books/detail?account=EXPENSE&fund=" + fund).body();
        assertThat(detail).contains("8,400.00", "/books/vouchers/" + voucher);
        String paid = auditor.get("/books/vouchers/" + voucher).body();
        assertThat(paid)
                .contains("人民币捌仟肆佰元整", "付款", "发放批次", "会议纪要", "使用方案", "档案和申请")
                .contains("/meetings/", "/plans/", "/cases/");
        for (String path : paths(paid, "/(?:meetings|plans|cases)/[^\"#]+")) {
            assertThat(auditor.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(auditor.get("/books/vouchers/" + voucher + "/print").body()).contains("记账凭证", "制单：");
    }

    /** The addresses on a page, as a browser would ask for them. */
    private static List<String> paths(String page, String pattern) {
        return Pattern.compile("href=\"(" + pattern + ")")
                .matcher(page)
                .results()
                .map(found -> UriUtils.encodePath(found.group(1), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void anAuditorChangesNothing() {
        var auditor = Browser.as(port, town.jinghu(Role.AUDITOR));
        String page = auditor.get("/books/vouchers/" + voucher).body();
        assertThat(page).doesNotContain("/reverse\"");
        assertThat(auditor.get("/funds").body()).doesNotContain("登记收款");
        for (String path : List.of(
                "/books/vouchers/" + voucher + "/reverse",
                "/books/year-end",
                "/books/accounts",
                "/funds/receipts",
                "/funds/" + fund + "/allocate",
                "/funds/allocations/1/remit",
                "/funds/allocations/1/arrive")) {
            assertThat(auditor.post(path, Map.of("version", "0", "reason", "试", "proof", "试"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void anotherCountysAuditorSeesNothingOfIt() {
        var stranger = Browser.as(port, town.yijiang(Role.AUDITOR));
        assertThat(stranger.get("/books/vouchers/" + voucher).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/funds/" + fund).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/books/detail?union=" + Town.JINGHU.number() + "&account=EXPENSE&fund=" + fund)
                        .body())
                .doesNotContain("8,400.00");
    }

    @Test
    void thePublicSeesWhatWasPaidAndNobody() {
        var anyone = Browser.at(port, "10.7.0.1");
        var answer = anyone.get("/spending");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(family.applicantName()).doesNotContain(family.number());
        assertThat(anyone.get("/spending.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void aBookkeeperEntersAReceiptWithItsDocumentOnlyAndOnce() {
        var bookkeeper = Browser.as(port, town.jinghu(Role.BOOKKEEPER));
        bookkeeper.get("/funds/receipts/new");
        var answer = bookkeeper.post(
                "/funds/receipts",
                Map.of("document", "皖", "amount", "12.345", "receivedOn", "2030-01-01", "year", "x"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请选择资金来源。", "文号至少 2 个字。", "请填写付款单位。", "最多两位小数", "不能晚于今天", "请选择拨款文件")
                .contains("value=\"12.345\"");
    }
}
