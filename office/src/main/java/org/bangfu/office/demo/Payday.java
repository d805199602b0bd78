package org.bangfu.office.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.office.aid.grant.Lapses;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.money.payment.Practice;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The way of aid money in the demonstration: plan, money confirmed, meeting, batch, the practice bank, what it refused (F7, F9, M12). */
@Component
@InDemo
class Payday {

    private final Procedure procedure;
    private final Staff staff;
    private final MadeUp madeUp;
    private final Practice practice;
    private final Lapses lapses;

    Payday(Procedure procedure, Staff staff, MadeUp madeUp, Practice practice, Lapses lapses) {
        this.procedure = procedure;
        this.staff = staff;
        this.madeUp = madeUp;
        this.practice = practice;
        this.lapses = lapses;
    }

    /** A plan for these families, each line from the fund that its purpose proposes; answers its id. */
    String draft(CityTree.County county, String title, List<Family> families) {
        Hand clerk = at(county, "jingban");
        JsonNode plan = clerk.post("/api/v1/plans", Map.of("title", title));
        String id = plan.get("id").asString();
        List<String> numbers =
                families.stream().map(family -> fileNumber(clerk, family)).toList();
        List<Long> chosen = new ArrayList<>();
        clerk.get("/api/v1/plans/{}/candidates?size=200", id).forEach(candidate -> {
            if (numbers.contains(candidate.get("fileNumber").asString())
                    && candidate.get("whyNot").isNull()) {
                chosen.add(candidate.get("caseId").asLong());
            }
        });
        clerk.act(
                "POST",
                "/api/v1/plans/{}/families",
                Map.of("families", chosen),
                plan.get("version").asInt(),
                id);
        return id;
    }

    private static String fileNumber(Hand clerk, Family family) {
        return clerk.get("/api/v1/cases/{}", family.number()).get("fileNumber").asString();
    }

    /** A request above the highest medical standard (M9(1)5). */
    void special(CityTree.County county, String plan, Family family, String amount) {
        Hand clerk = at(county, "jingban");
        clerk.act(
                "POST",
                "/api/v1/plans/{}/special",
                Map.of(
                        "number",
                        fileNumber(clerk, family),
                        "amount",
                        amount,
                        "reason",
                        "半年内三次手术，医保内自己负担四万多元，按标准救助后仍欠着医院的钱。"),
                versionOfPlan(clerk, plan),
                plan);
    }

    /** Finance confirms the money; the next meeting finds the plan on its agenda. */
    void propose(CityTree.County county, String plan) {
        Hand clerk = at(county, "jingban");
        clerk.act("POST", "/api/v1/plans/{}/submit", Map.of(), versionOfPlan(clerk, plan), plan);
        at(county, "jizhang").act("POST", "/api/v1/plans/{}/confirm", Map.of(), versionOfPlan(clerk, plan), plan);
    }

    /**
     * A plan that changes what was granted to one family before, confirmed by finance; the next meeting finds it on its agenda.
     *
     * @param which UNPAID or LAPSED, of the list it is found in
     */
    void change(Family family, String title, String which, String kind, long fund, String reason) {
        Hand clerk = at(family.county(), "jingban");
        JsonNode plan = clerk.post("/api/v1/plans", Map.of("title", title));
        String id = plan.get("id").asString();
        String file =
                clerk.get("/api/v1/cases/{}", family.number()).get("fileNumber").asString();
        List<Long> chosen = new ArrayList<>();
        clerk.get("/api/v1/plans/{}/changeable?which=" + which, id).forEach(one -> {
            if (one.get("fileNumber").asString().equals(file)) {
                chosen.add(one.get("grant").asLong());
            }
        });
        clerk.act(
                "POST",
                "/api/v1/plans/{}/changes",
                Map.of(
                        "grants",
                        chosen.subList(0, 1),
                        "kind",
                        kind,
                        "fund",
                        Long.toString(fund),
                        "reason",
                        reason,
                        "innocent",
                        true),
                plan.get("version").asInt(),
                id);
        clerk.act("POST", "/api/v1/plans/{}/submit", Map.of(), versionOfPlan(clerk, id), id);
        at(family.county(), "jizhang").act("POST", "/api/v1/plans/{}/confirm", Map.of(), versionOfPlan(clerk, id), id);
    }

    /** The turn of the year: what was not paid from money that ended lapses (F13). */
    void letLapse() {
        Acting.as(Actor.OFFICE, lapses::lapseDue);
    }

    private static int versionOfPlan(Hand hand, String id) {
        return hand.get("/api/v1/plans/{}", id).get("plan").get("version").asInt();
    }

    /** The county's committee meets and passes what lies before it. */
    void meet(CityTree.County county) {
        Hand chair = at(county, "zhuxi");
        JsonNode meeting = chair.post("/api/v1/meetings", Map.of("place", "区总工会三楼会议室", "expected", 7));
        String id = meeting.get("id").asString();
        List<Map<String, String>> present = List.of(
                Map.of("name", "许国平", "office", "主席"),
                Map.of("name", "孙立", "office", "副主席"),
                Map.of("name", "何建国", "office", "经审会主任"),
                Map.of("name", "郭海燕", "office", "权益保障部部长"),
                Map.of("name", "罗永胜", "office", "办公室主任"));
        int version = act(
                chair,
                id,
                "attendees",
                Map.of("attendees", present),
                meeting.get("version").asInt());
        version = act(
                chair,
                id,
                "record",
                Map.of("record", "权益保障部汇报各户情况和认定结果，财务说明资金来源和余额。何建国：核对了两户的住院结算单，与申报一致。郭海燕：都走访过，情况属实。无人提出不同意见。"),
                version);
        for (JsonNode item : meeting.get("items")) {
            version = act(
                    chair,
                    id,
                    "decide",
                    Map.of(
                            "item",
                            item.get("id").asLong(),
                            "agreed",
                            5,
                            "against",
                            0,
                            "abstained",
                            0,
                            "decision",
                            "PASSED",
                            "resolution",
                            "同意按方案发放，由帮扶中心会同财务办理。"),
                    version);
        }
        act(chair, id, "sign", Map.of(), version);
    }

    private static int act(Hand chair, String meeting, String step, Map<String, ?> body, int version) {
        return chair.act("POST", "/api/v1/meetings/{}/" + step, body, version, meeting)
                .get("version")
                .asInt();
    }

    /** Everything that can be paid, put into one batch; answers its number. */
    String prepare(CityTree.County county) {
        Hand clerk = at(county, "jingban");
        List<Long> payable = new ArrayList<>();
        clerk.get("/api/v1/batches/payable").forEach(one -> {
            if (one.get("whyNot").isNull()) {
                payable.add(one.get("instalment").asLong());
            }
        });
        return clerk.post("/api/v1/batches", Map.of("instalments", payable))
                .get("number")
                .asString();
    }

    void release(CityTree.County county, String batch) {
        act(county, batch, "release");
    }

    void send(CityTree.County county, String batch) {
        act(county, batch, "send");
    }

    void ask(CityTree.County county, String batch) {
        act(county, batch, "ask");
    }

    void close(CityTree.County county, String batch) {
        act(county, batch, "close");
    }

    private void act(CityTree.County county, String batch, String step) {
        Hand payer = at(county, "zhifu");
        int version = payer.get("/api/v1/batches/{}", batch).get("version").asInt();
        payer.act("POST", "/api/v1/batches/{}/" + step, Map.of(), version, batch);
    }

    /** The bank answers, finance takes it in, and files a slip for each payment that arrived. */
    void answer(CityTree.County county, String batch) {
        Actor payer = staff.of(county, "zhifu");
        byte[] file = Acting.as(payer, () -> practice.answer(batch));
        JsonNode answered = at(county, "zhifu").upload("/api/v1/batches/{}/answer", "回执.csv", file, batch);
        answered.get("payments").forEach(payment -> {
            if (payment.get("state").asString().equals("PAID")) {
                at(county, "jizhang")
                        .upload(
                                "/api/v1/payments/{}/slip",
                                "回单.jpg",
                                Pictures.paper(),
                                payment.get("reference").asString());
            }
        });
    }

    /** A family's payments in a batch that stand so. */
    private List<String> paymentsOf(CityTree.County county, String batch, Family family, String state) {
        String file = at(county, "jingban")
                .get("/api/v1/cases/{}", family.number())
                .get("fileNumber")
                .asString();
        List<String> payments = new ArrayList<>();
        at(county, "zhifu").get("/api/v1/batches/{}", batch).get("payments").forEach(payment -> {
            if (payment.get("fileNumber").asString().equals(file)
                    && payment.get("state").asString().equals(state)) {
                payments.add(payment.get("reference").asString());
            }
        });
        return payments;
    }

    /** The bookkeeper has the bank's paper: what the bank's file said came back did (F9, F15). */
    void confirmReturn(CityTree.County county, String batch, Family family) {
        Hand bookkeeper = at(county, "jizhang");
        for (String payment : paymentsOf(county, batch, family, "RETURN_CLAIMED")) {
            JsonNode claimed = bookkeeper.get("/api/v1/payments/{}", payment);
            JsonNode said = claimed.get("returns").get(0);
            bookkeeper.upload(
                    "/api/v1/payments/{}/return/confirm",
                    List.of(
                            Hand.Paper.typed("serial", said.get("serial").asString()),
                            Hand.Paper.typed("date", said.get("date").asString()),
                            Hand.Paper.typed("reason", said.get("reason").asString()),
                            new Hand.Paper("file", "退汇回单.jpg", Pictures.paper())),
                    claimed.get("version").asInt(),
                    payment);
        }
    }

    /** The bookkeeper has the bank's stamped list of what it did not pay (F9, F15). */
    void confirmRefusals(CityTree.County county, String batch) {
        Hand bookkeeper = at(county, "jizhang");
        bookkeeper.get("/api/v1/batches/{}", batch).get("payments").forEach(payment -> {
            if (!payment.get("state").asString().equals("REFUSAL_CLAIMED")) {
                return;
            }
            String reference = payment.get("reference").asString();
            JsonNode claimed = bookkeeper.get("/api/v1/payments/{}", reference);
            JsonNode said = claimed.get("returns").get(0);
            bookkeeper.upload(
                    "/api/v1/payments/{}/refusal/confirm",
                    List.of(
                            Hand.Paper.typed("date", said.get("date").asString()),
                            Hand.Paper.typed("reason", said.get("reason").asString()),
                            new Hand.Paper("file", "未付明细.jpg", Pictures.paper())),
                    claimed.get("version").asInt(),
                    reference);
        });
    }

    /** The bank called: a payment is said to have come back, and nobody has seen the paper yet. */
    void claimReturn(CityTree.County county, String batch, Family family, LocalDate on) {
        String payment = paymentsOf(county, batch, family, "PAID").getFirst();
        Hand payer = at(county, "zhifu");
        payer.act(
                "POST",
                "/api/v1/payments/{}/return",
                Map.of("serial", "DH" + payment.replace("-", ""), "date", on.toString(), "reason", "开户行来电：账户已销户，退回"),
                payer.get("/api/v1/payments/{}", payment).get("version").asInt(),
                payment);
    }

    /** The centre enters what was paid in the national system, except the {@code forgotten} most urgent ones, and ticks it off (M17). */
    void enter(CityTree.County county, int forgotten) {
        Hand clerk = at(county, "jingban");
        List<Map<String, String>> entered = new ArrayList<>();
        clerk.get("/api/v1/national")
                .forEach(owed ->
                        entered.add(Map.of("payment", owed.get("payment").asString())));
        clerk.post("/api/v1/national", Map.of("payments", entered.subList(forgotten, entered.size())));
    }

    /** A family whose bank refused: its clerk enters another card, a reviewer has called the worker and confirms it. */
    void mend(Family family) {
        procedure
                .hand(staff.of(family.county(), family.clerk("a")))
                .act(
                        "POST",
                        "/api/v1/cases/{}/account",
                        Map.of(
                                "bank",
                                "徽商银行",
                                "branch",
                                "芜湖" + family.county().shortName() + "支行",
                                "card",
                                madeUp.card("00").value(),
                                "reason",
                                "原来的卡已经销户"),
                        family.number());
        procedure.desk(family, "shenhe").act("POST", "/api/v1/cases/{}/account/confirm", Map.of(), family.number());
    }

    private Hand at(CityTree.County county, String desk) {
        return procedure.hand(staff.of(county, desk));
    }
}
