package org.bangfu.office.demo;

import java.util.Map;
import org.bangfu.money.Money;
import org.bangfu.policy.book.StandardKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Official figures of the demonstration: one of the city's union enters them with their document, another confirms (M22). */
@Component
@InDemo
class CityFigures {

    private final Procedure procedure;
    private final Staff staff;

    CityFigures(Procedure procedure, Staff staff) {
        this.procedure = procedure;
        this.staff = staff;
    }

    /** Waits for the second person; answers its number. */
    String enter(StandardKind kind, Money amount, String from, String document) {
        JsonNode entered = procedure
                .hand(staff.of("wuhu"))
                .upload(
                        "/api/v1/standards?kind={}&locality=340200&amount={}&from={}&document={}",
                        "文件.jpg",
                        Pictures.paper(),
                        kind.name(),
                        amount.plain(),
                        from,
                        document);
        return entered.get("id").asString();
    }

    void confirm(String figure) {
        procedure.hand(staff.of("wuhu-fuhe")).post("/api/v1/standards/{}/confirm", Map.of(), figure);
    }
}
