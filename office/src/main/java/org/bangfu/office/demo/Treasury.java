package org.bangfu.office.demo;

import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.money.fund.Receipts;
import org.bangfu.terms.AidKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How money comes to the unions of the demonstration: received, and passed down from the city to its counties (F2, F12). */
@Component
@InDemo
class Treasury {

    private final Receipts receipts;
    private final Procedure procedure;
    private final Staff staff;
    private final OfficeClock clock;

    Treasury(Receipts receipts, Procedure procedure, Staff staff, OfficeClock clock) {
        this.receipts = receipts;
        this.procedure = procedure;
        this.staff = staff;
        this.clock = clock;
    }

    /** The province's money at the city's bank; answers the city's fund. */
    long cityReceives(String document, Money amount) {
        return receive(staff.of("wuhu-jizhang"), Source.CENTRAL, document, "安徽省总工会", amount);
    }

    /** A county's own money, which no year ends; answers the fund. */
    long unionReceives(CityTree.County county, String document, Money amount) {
        return receive(staff.of(county, "jizhang"), Source.UNION, document, county.shortName() + "区总工会本级", amount);
    }

    /** What a county gets from its own government. */
    void countyReceives(CityTree.County county, String document, Money amount) {
        receive(staff.of(county, "jizhang"), Source.LOCAL, document, county.shortName() + "区财政局", amount);
    }

    /** What a county's union sets aside of its own for the children of families in hardship. */
    void forSchooling(CityTree.County county, String document, Money amount) {
        receive(
                staff.of(county, "jizhang"),
                Source.UNION,
                new Purpose("金秋助学", Set.of(AidKind.EDUCATION)),
                document,
                county.shortName() + "区总工会",
                amount);
    }

    /** The city tells a county its quota and sends it, the county finds it in its bank; answers the county's fund. */
    long passDown(long fund, CityTree.County county, String document, Money amount) {
        Hand city = procedure.hand(staff.of("wuhu-jizhang"));
        String receiver = Long.toString(county.number());
        city.post(
                "/api/v1/allocations",
                Map.of("fund", fund, "receiver", receiver, "amount", amount.plain(), "document", document));
        JsonNode quota = only(city.get("/api/v1/allocations"), "document", document);
        String id = quota.get("id").asString();
        JsonNode sent = city.act(
                "POST",
                "/api/v1/allocations/{}/remit",
                Map.of(
                        "serial",
                        "HK" + clock.today().toString().replace("-", "") + id,
                        "on",
                        clock.today().toString()),
                quota.get("version").asInt(),
                id);
        Hand below = procedure.hand(staff.of(county, "jizhang"));
        below.act(
                "POST",
                "/api/v1/allocations/{}/arrive",
                Map.of("on", clock.today().toString()),
                sent.get("version").asInt(),
                id);
        return only(
                        below.get("/api/v1/funds"),
                        "year",
                        sent.get("allocatedOn").asString().substring(0, 4))
                .get("id")
                .asLong();
    }

    private static JsonNode only(JsonNode all, String field, String wanted) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get(field).asString().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private long receive(Actor bookkeeper, Source source, String document, String payer, Money amount) {
        return receive(bookkeeper, source, Purpose.GENERAL, document, payer, amount);
    }

    private long receive(
            Actor bookkeeper, Source source, Purpose purpose, String document, String payer, Money amount) {
        return Acting.as(
                bookkeeper,
                () -> receipts.receive(
                                new Receipts.NewReceipt(
                                        new Fund(source, purpose, clock.today().getYear()),
                                        document,
                                        payer,
                                        amount,
                                        clock.today()),
                                bookkeeper)
                        .fund());
    }
}
