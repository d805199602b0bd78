package org.bangfu.office.demo;

import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.ledger.Fund;
import org.bangfu.ledger.Purpose;
import org.bangfu.ledger.Source;
import org.bangfu.money.Money;
import org.bangfu.office.access.Accounts;
import org.bangfu.office.access.Acting;
import org.bangfu.office.access.Actor;
import org.bangfu.office.access.Tokens;
import org.bangfu.office.clock.DemoClock;
import org.bangfu.office.fund.Receipts;
import org.bangfu.office.organisation.Organisations;
import org.bangfu.office.person.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lets the demonstration's city live through three weeks, from 24 February to 18 March 2026, on an empty database. */
@Component
@InDemo
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final long SEED = 1;

    private final Organisations organisations;
    private final Staff staff;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Receipts receipts;
    private final DemoClock clock;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Environment environment;
    private final Map<Long, Hand> hands = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final MadeUp madeUp = new MadeUp(SEED);

    DemoCity(
            Organisations organisations,
            Staff staff,
            Accounts accounts,
            Tokens tokens,
            Receipts receipts,
            DemoClock clock,
            JdbcClient jdbc,
            ObjectMapper json,
            TransactionTemplate transaction,
            Environment environment) {
        this.organisations = organisations;
        this.staff = staff;
        this.accounts = accounts;
        this.tokens = tokens;
        this.receipts = receipts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(Actor.OFFICE, () -> {
            if (organisations
                    .within(org.bangfu.office.organisation.Territory.EVERYWHERE)
                    .isEmpty()) {
                LOG.info("filling the demonstration");
                transaction.executeWithoutResult(status -> {
                    CityTree.all().forEach(organisations::found);
                    organisations.settle(CityTree.CITY);
                    staff.hireAll(madeUp);
                });
                live();
                LOG.info("the demonstration is filled");
            }
        });
    }

    private void live() {
        CityTree.County jinghu = CityTree.COUNTIES.getFirst();
        receive(jinghu, Source.CENTRAL, "皖工办〔2026〕8号", Money.ofYuan(486_300));
        receive(jinghu, Source.LOCAL, "镜财社〔2026〕12号", Money.ofYuan(120_000));
        var early = List.of(
                family(jinghu, 1, Situation.Need.ILLNESS_AND_SCHOOL, "已建档：看家里的进展和认定"),
                family(jinghu, 2, Situation.Need.ILLNESS, ""),
                family(jinghu, 3, Situation.Need.DISABILITY, ""),
                family(jinghu, 1, Situation.Need.SCHOOL, ""),
                family(jinghu, 4, Situation.Need.LOSS, ""));
        early.forEach(this::submit);
        forward(LocalDate.of(2026, 2, 27));
        early.forEach(this::visit);
        forward(LocalDate.of(2026, 3, 3));
        early.forEach(this::review);
        early.forEach(this::match);
        forward(LocalDate.of(2026, 3, 5));
        early.forEach(this::post);
        var middle = List.of(
                family(jinghu, 1, Situation.Need.ILLNESS, "正在公示"),
                family(jinghu, 2, Situation.Need.ILLNESS_AND_SCHOOL, ""),
                family(jinghu, 5, Situation.Need.SCHOOL, ""),
                family(jinghu, 3, Situation.Need.WELL_OFF, ""));
        middle.forEach(this::submit);
        forward(LocalDate.of(2026, 3, 9));
        middle.forEach(this::visit);
        forward(LocalDate.of(2026, 3, 12));
        middle.subList(0, 3).forEach(this::review);
        middle.subList(0, 2).forEach(this::match);
        forward(LocalDate.of(2026, 3, 13));
        early.forEach(this::file);
        post(middle.get(0));
        var late = List.of(
                family(jinghu, 1, Situation.Need.DISABILITY, "刚提交，等走访"),
                family(jinghu, 1, Situation.Need.ILLNESS, "还在填写"),
                family(CityTree.COUNTIES.get(2), 1, Situation.Need.ILLNESS, ""));
        submit(late.get(0));
        declare(late.get(1));
        submit(late.get(2));
        forward(TODAY);
        transaction.executeWithoutResult(status -> offer(worker(madeUp.phone(), madeUp.name(false)), "还没有申请：从头走一遍"));
    }

    /** A family of the story, known by its case's number once it has one. */
    private static final class Family {
        private final CityTree.County county;
        private final int union;
        private final Situation.Need need;
        private final String name;
        private final PhoneNumber phone;
        private final boolean male;
        private String number = "";

        private Family(
                CityTree.County county, int union, Situation.Need need, String name, PhoneNumber phone, boolean male) {
            this.county = county;
            this.union = union;
            this.need = need;
            this.name = name;
            this.phone = phone;
            this.male = male;
        }
    }

    private Family family(CityTree.County county, int union, Situation.Need need, String offered) {
        boolean male = madeUp.chance(50);
        var family = new Family(county, union, need, madeUp.name(male), madeUp.phone(), male);
        if (!offered.isEmpty()) {
            transaction.executeWithoutResult(status -> offer(worker(family.phone, family.name), offered));
        }
        return family;
    }

    private long worker(PhoneNumber phone, String name) {
        return accounts.workerBy(phone, name);
    }

    private void offer(long account, String what) {
        jdbc.sql("insert into demo_worker select coalesce(max(position), 0) + 1, :account, :what from demo_worker")
                .param("account", account)
                .param("what", what)
                .update();
    }

    private void forward(LocalDate day) {
        clock.forwardTo(day);
    }

    private void receive(CityTree.County county, Source source, String document, Money amount) {
        Actor bookkeeper = staff.of(county, "jizhang");
        Acting.as(
                bookkeeper,
                () -> receipts.receive(
                        new Receipts.NewReceipt(
                                new Fund(source, Purpose.GENERAL, clock.today().getYear()),
                                document,
                                source == Source.CENTRAL ? "芜湖市总工会" : county.shortName() + "区财政局",
                                amount,
                                clock.today()),
                        bookkeeper));
    }

    private Hand hand(Actor actor) {
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

    private Hand own(Family family) {
        Actor actor = transaction.execute(status -> accounts.get(worker(family.phone, family.name)));
        return hand(java.util.Objects.requireNonNull(actor));
    }

    private Actor clerk(Family family, String which) {
        return staff.of(family.county, "j" + family.union + which);
    }

    private void declare(Family family) {
        Hand worker = own(family);
        JsonNode opened = worker.post(
                "/api/v1/applications",
                Map.of("name", family.name, "organisation", Long.toString(family.county.below(family.union))));
        family.number = opened.get("number").asString();
        var household = new Situation(madeUp, family.county, clock.today())
                .household(
                        family.name,
                        family.male,
                        family.phone,
                        family.county.below().get(family.union - 1).shortName(),
                        family.need);
        worker.act(
                "PUT",
                "/api/v1/applications/{}/household",
                household,
                opened.get("version").asInt(),
                family.number);
        for (String paper : papers(family.need)) {
            worker.upload(
                    "/api/v1/applications/{}/proofs?paper=" + paper, paper + ".jpg", Pictures.paper(), family.number);
        }
        worker.upload("/api/v1/applications/{}/authorisation", "授权书.jpg", Pictures.paper(), family.number);
    }

    private static List<String> papers(Situation.Need need) {
        String hardship = switch (need) {
            case ILLNESS, ILLNESS_AND_SCHOOL, SCHOOL, WELL_OFF -> "illness";
            case DISABILITY -> "disability";
            case LOSS -> "loss";
        };
        boolean school = need == Situation.Need.ILLNESS_AND_SCHOOL || need == Situation.Need.SCHOOL;
        return school
                ? List.of("identity", "register", "income-1", hardship, "education", "bank-card")
                : List.of("identity", "register", "income-1", hardship, "bank-card");
    }

    private void submit(Family family) {
        declare(family);
        Hand worker = own(family);
        int version = worker.get("/api/v1/my").get("application").get("version").asInt();
        family.number = worker.act("POST", "/api/v1/applications/{}/submit", Map.of(), version, family.number)
                .get("number")
                .asString();
    }

    private void visit(Family family) {
        Hand first = hand(clerk(family, "a"));
        long photo = first.upload("/api/v1/cases/{}/visit-photos", "走访.jpg", Pictures.paper(), family.number)
                .get("id")
                .asLong();
        var form = new HashMap<String, Object>();
        form.put("on", clock.today().toString());
        form.put("second", Long.toString(clerk(family, "b").account()));
        form.put("unrelated", "true");
        form.put("met", "申请人本人和配偶");
        form.put("homeAsDeclared", "YES");
        form.put("home", "两室一厅老房，家具简单，与申报一致。");
        form.put("incomeAsDeclared", "YES");
        form.put("income", "看了工资流水和单位证明，与申报一致。");
        form.put("expensesAsDeclared", "YES");
        form.put("expenses", "看了发票和结算单，与申报一致。");
        form.put(
                "illness",
                Boolean.toString(family.need != Situation.Need.SCHOOL && family.need != Situation.Need.LOSS));
        form.put("livingHardNow", "true");
        form.put("opinion", "AGREE");
        form.put("suggestion", family.need == Situation.Need.LOSS ? "ACCIDENTAL" : "RELATIVE");
        form.put("words", "家庭确有困难，同意上报。");
        form.put("photo", List.of(photo));
        form.put("firstSignature", Pictures.signature(2));
        form.put("secondSignature", Pictures.signature(5));
        first.act("POST", "/api/v1/cases/{}/visit", form, family.number);
        hand(clerk(family, "b")).act("POST", "/api/v1/cases/{}/visit/confirmation", Map.of(), family.number);
    }

    private void review(Family family) {
        hand(staff.of(family.county, "shenhe"))
                .act(
                        "POST",
                        "/api/v1/cases/{}/review",
                        Map.of(
                                "suggestion",
                                family.need == Situation.Need.LOSS ? "ACCIDENTAL" : "RELATIVE",
                                "words",
                                "材料齐全，走访记录清楚，同意。"),
                        family.number);
    }

    private void match(Family family) {
        Hand clerk = hand(staff.of(family.county, "jingban"));
        clerk.act(
                "POST",
                "/api/v1/cases/{}/match",
                Map.of("without", "各登记单位本月数据还没有送到，已电话核实房产、车辆和低保，与申报一致。"),
                family.number);
        clerk.act("POST", "/api/v1/cases/{}/order-notice", Map.of(), family.number);
    }

    private void post(Family family) {
        hand(clerk(family, "a"))
                .act(
                        "POST",
                        "/api/v1/cases/{}/post-notice",
                        Map.of(
                                "where", "街道办事处一楼公示栏",
                                "second", clerk(family, "b").account(),
                                "photo", Base64.getEncoder().encodeToString(Pictures.paper())),
                        family.number);
    }

    private void file(Family family) {
        hand(staff.of(family.county, "shenhe")).act("POST", "/api/v1/cases/{}/file", Map.of(), family.number);
    }
}
