package org.bangfu.office.demo;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.DemoClock;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The steps of M10, each done by the person of the demonstration whose step it is, through the API that any program may use. */
@Component
@InDemo
class Procedure {

    private final Staff staff;
    private final Accounts accounts;
    private final Tokens tokens;
    private final MadeUp madeUp;
    private final DemoClock clock;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Map<Long, Hand> hands = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Procedure(
            Staff staff,
            Accounts accounts,
            Tokens tokens,
            MadeUp madeUp,
            DemoClock clock,
            ObjectMapper json,
            TransactionTemplate transaction,
            Environment environment) {
        this.staff = staff;
        this.accounts = accounts;
        this.tokens = tokens;
        this.madeUp = madeUp;
        this.clock = clock;
        this.json = json;
        this.transaction = transaction;
        this.environment = environment;
    }

    /** Somebody at work. */
    Hand hand(Actor actor) {
        return hands.computeIfAbsent(actor.account(), account -> {
            LocalDate tomorrow = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"))
                    .plusDays(1);
            String token = transaction.execute(status -> tokens.make(account, "演示", tomorrow));
            return new Hand(
                    client,
                    json,
                    "http://localhost:" + environment.getRequiredProperty("local.server.port"),
                    String.valueOf(token));
        });
    }

    /** Somebody at a desk of the family's county. */
    Hand desk(Family family, String desk) {
        return hand(staff.of(family.county(), desk));
    }

    private Actor clerk(Family family, String which) {
        return staff.of(family.county(), family.clerk(which));
    }

    private Hand own(Family family) {
        return hand(Objects.requireNonNull(
                transaction.execute(status -> accounts.get(accounts.workerBy(family.phone(), family.name())))));
    }

    /** Everything filled in and every paper there, not yet handed in. */
    void declare(Family family) {
        Hand worker = own(family);
        JsonNode opened = worker.post(
                "/api/v1/applications",
                Map.of("name", family.name(), "organisation", Long.toString(family.handledBy())));
        family.numbered(opened.get("number").asString());
        worker.act(
                "PUT",
                "/api/v1/applications/{}/household",
                new Situation(madeUp, family.county(), clock.today()).household(family),
                opened.get("version").asInt(),
                family.number());
        for (String paper : family.papers()) {
            worker.upload(
                    "/api/v1/applications/{}/proofs?paper=" + paper, paper + ".jpg", Pictures.paper(), family.number());
        }
        worker.upload("/api/v1/applications/{}/authorisation", "授权书.jpg", Pictures.paper(), family.number());
    }

    void submit(Family family) {
        declare(family);
        family.numbered(asWorker(family, "/api/v1/applications/{}/submit", Map.of())
                .get("number")
                .asString());
    }

    void withdraw(Family family) {
        asWorker(family, "/api/v1/applications/{}/withdraw", Map.of("because", "已经找到工作，家里能过下去了。"));
    }

    private JsonNode asWorker(Family family, String path, Map<String, ?> body) {
        Hand worker = own(family);
        int version = worker.get("/api/v1/my").get("application").get("version").asInt();
        return worker.act("POST", path, body, version, family.number());
    }

    void askForMissing(Family family) {
        hand(clerk(family, "a"))
                .act(
                        "POST",
                        "/api/v1/applications/{}/missing",
                        Map.of("points", List.of(Map.of("paper", "illness", "words", "出院小结只拍了第一页，请补第二页。"))),
                        family.number());
    }

    void visit(Family family) {
        Hand first = hand(clerk(family, "a"));
        long photo = first.upload("/api/v1/cases/{}/visit-photos", "走访.jpg", Pictures.paper(), family.number())
                .get("id")
                .asLong();
        var form = new HashMap<String, Object>();
        form.put("on", clock.today().toString());
        form.put("second", Long.toString(clerk(family, "b").account()));
        form.put("unrelated", "true");
        form.put("met", family.turn() == Family.Turn.BEREAVED ? "申请人本人和孩子" : "申请人本人和配偶");
        form.put("homeAsDeclared", "YES");
        form.put("home", "两室一厅老房，家具简单，与申报一致。");
        form.put("incomeAsDeclared", "YES");
        form.put("income", "看了工资流水和单位证明，与申报一致。");
        form.put("expensesAsDeclared", "YES");
        form.put("expenses", "看了发票和结算单，与申报一致。");
        form.put("illness", Boolean.toString(family.need().ofHealth()));
        form.put("livingHardNow", "true");
        form.put("opinion", "AGREE");
        form.put("suggestion", family.need().suggests());
        form.put("words", "家庭确有困难，同意上报。");
        form.put("photo", List.of(photo));
        form.put("firstSignature", Pictures.signature(2));
        form.put("secondSignature", Pictures.signature(5));
        first.act("POST", "/api/v1/cases/{}/visit", form, family.number());
        act(hand(clerk(family, "b")), "visit/confirmation", family, Map.of());
    }

    void doubt(Family family) {
        act(desk(family, "shenhe"), "doubt", family, Map.of("doubtful", true, "words", "收入证明与社保缴费基数差得多，县里去看一次。"));
    }

    void sendBack(Family family) {
        act(
                desk(family, "shenhe"),
                "send-back",
                family,
                Map.of("faults", Map.of("PAPER_MISSING", "住院结算单缺一张，金额对不上。", "VISIT", "没有写孩子住校的情况。")));
    }

    void review(Family family) {
        act(
                desk(family, "shenhe"),
                "review",
                family,
                Map.of("suggestion", family.need().suggests(), "words", "材料齐全，走访记录清楚，同意。"));
    }

    void refuse(Family family) {
        act(desk(family, "shenhe"), "refuse", family, Map.of("words", "您家人均收入超过标准的两倍。有突发困难可以到街道申请临时救助。"));
    }

    void appeal(Family family) {
        asWorker(family, "/api/v1/cases/{}/appeal", Map.of("words", "去年的工资是加班多的时候，今年三月起单位停产，请重新核算。"));
    }

    void match(Family family) {
        act(desk(family, "jingban"), "match", family, Map.of("without", "各登记单位本月数据还没有送到，已电话核实房产、车辆和低保，与申报一致。"));
        act(
                desk(family, "jingban"),
                "order-notice",
                family,
                Map.of("explanation", "走访和审核时只看了学费和工资，按十二个月的收入支出逐项计算，人均低于低保标准，按认定办。"));
    }

    void post(Family family) {
        act(
                hand(clerk(family, "a")),
                "post-notice",
                family,
                Map.of(
                        "where", "街道办事处一楼公示栏",
                        "second", clerk(family, "b").account(),
                        "photo", Base64.getEncoder().encodeToString(Pictures.paper())));
    }

    void object(Family family) {
        act(hand(clerk(family, "a")), "object", family, Map.of("words", "有居民来电反映，这家去年在外地买了一套房。"));
    }

    /** Until the end of the month: something was reported that has to be looked into first. */
    void hold(Family family) {
        act(
                desk(family, "jingban"),
                "hold",
                family,
                Map.of("until", clock.today().plusDays(14).toString(), "because", "有人反映房屋失火已得到保险赔付，正在核实"));
    }

    void file(Family family) {
        act(desk(family, "shenhe"), "file", family, Map.of());
    }

    private static void act(Hand hand, String step, Family family, Map<String, ?> body) {
        hand.act("POST", "/api/v1/cases/{}/" + step, body, family.number());
    }
}
