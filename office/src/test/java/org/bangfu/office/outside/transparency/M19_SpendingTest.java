package org.bangfu.office.outside.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.ground.clock.TestClock;
import org.bangfu.office.money.payment.Till;
import org.bangfu.terms.AidKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** M19, F16: what families really received, in the year in which they did. */
@OfficeTest
class M19_SpendingTest {

    @LocalServerPort
    int port;

    @Autowired
    Till till;

    @Autowired
    Spending spending;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void theFirstDay() {
        clock.set(TestClock.FIRST);
    }

    /** The year's figures are shared with other tests, so the test looks at what it adds itself. */
    @Test
    void whatTheBankGivesBackNextYearWasNeverReceivedInEither() {
        Till.Held fund = till.fund(Source.UNION, AidKind.LIVING, 2026, "40000");
        till.paid(fund, "00");
        Spending.Year before = spending.year(2026);
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            references.add(till.paid(fund, i == 0 ? "99" : "00"));
        }
        Spending.Year paid = spending.year(2026);
        assertThat(paid.total().families()).isEqualTo(before.total().families() + 3);
        assertThat(paid.total().amount()).isEqualTo(before.total().amount().plus(Money.parse("25200")));
        clock.set(java.time.LocalDate.of(2027, 3, 1));
        List<Integer> years = spending.years();
        till.returned(references.getFirst());
        Spending.Year after = spending.year(2026);
        assertThat(after.total().families()).isEqualTo(before.total().families() + 2);
        assertThat(after.total().amount()).isEqualTo(before.total().amount().plus(Money.parse("16800")));
        assertThat(spending.years()).isEqualTo(years);
    }

    @Test
    void aYearOfWhichNothingIsPublicIsRefusedNotAnsweredWithAnother() {
        var anybody = Browser.at(port, "10.7.0.1");
        for (String path : List.of("/spending?year=1999", "/spending.xlsx?year=1999")) {
            var answer = anybody.get(path);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("1999年没有公开的数据");
        }
        assertThat(anybody.get("/spending").statusCode()).isEqualTo(200);
    }
}
