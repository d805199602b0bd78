package org.bangfu.office.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangfu.money.Money;
import org.bangfu.office.demo.Family.Turn;
import org.bangfu.office.demo.Situation.Need;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.clock.DemoClock;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.policy.book.StandardKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the demonstration's city live from October 2025 to 18 March 2026, on an empty database. */
@Component
@InDemo
class DemoCity implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    /** As many of the city's people at work at once as a small machine has use for. */
    private static final int AT_ONCE = 4;

    private static final CityTree.County JINGHU = CityTree.COUNTIES.get(0);
    private static final CityTree.County JIUJIANG = CityTree.COUNTIES.get(1);
    private static final CityTree.County YIJIANG = CityTree.COUNTIES.get(2);
    private static final CityTree.County FANCHANG = CityTree.COUNTIES.get(4);
    private static final CityTree.County NANLING = CityTree.COUNTIES.get(5);
    private static final CityTree.County WUWEI = CityTree.COUNTIES.get(6);

    private final Organisations organisations;
    private final Staff staff;
    private final Accounts accounts;
    private final Treasury treasury;
    private final CityFigures figures;
    private final CityPolicy policy;
    private final Procedure procedure;
    private final Payday payday;
    private final OtherOffices others;
    private final MadeUp madeUp;
    private final DemoClock clock;
    private final Story story;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Whose aid of the year before lapsed. */
    private @Nullable Family late;

    DemoCity(
            Organisations organisations,
            Staff staff,
            Accounts accounts,
            Treasury treasury,
            CityFigures figures,
            CityPolicy policy,
            Procedure procedure,
            Payday payday,
            OtherOffices others,
            MadeUp madeUp,
            DemoClock clock,
            Story story,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.staff = staff;
        this.accounts = accounts;
        this.treasury = treasury;
        this.figures = figures;
        this.policy = policy;
        this.procedure = procedure;
        this.payday = payday;
        this.others = others;
        this.madeUp = madeUp;
        this.clock = clock;
        this.story = story;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(Actor.OFFICE, () -> {
            if (organisations.within(Territory.EVERYWHERE).isEmpty()) {
                LOG.info("filling the demonstration");
                transaction.executeWithoutResult(status -> {
                    CityTree.all().forEach(organisations::found);
                    organisations.settle(CityTree.CITY);
                    staff.hireAll(madeUp);
                });
                lastYear();
                thisYear();
                story.end();
                LOG.info("the demonstration is filled");
            } else if (!story.told()) {
                LOG.warn("演示城市上次没有建完，内容不全。请停止程序，换一个空的数据库，再启动一次。");
            }
        });
    }

    /** 2025: sixteen families of seven unions come to their files. */
    private void lastYear() {
        clock.forwardTo(LocalDate.of(2025, 10, 13));
        long city2025 = treasury.cityReceives("皖工办〔2025〕41号", Money.ofYuan(360_000));
        treasury.passDown(city2025, JINGHU, "芜工办〔2025〕31号", Money.ofYuan(240_000));
        treasury.passDown(city2025, YIJIANG, "芜工办〔2025〕32号", Money.ofYuan(60_000));
        treasury.passDown(city2025, JIUJIANG, "芜工办〔2025〕33号", Money.ofYuan(60_000));
        var autumn = List.of(
                family(JINGHU, 1, Need.ILLNESS),
                family(JINGHU, 2, Need.ILLNESS_AND_SCHOOL),
                family(JINGHU, 3, Need.SCHOOL).banking("90"),
                family(JINGHU, 6, Need.DISABILITY).banking("93"),
                family(JINGHU, 7, Need.ILLNESS).banking("99"),
                family(YIJIANG, 1, Need.ILLNESS_AND_SCHOOL),
                family(YIJIANG, 4, Need.DISABILITY),
                family(JIUJIANG, 1, Need.ILLNESS),
                family(JIUJIANG, 3, Need.LOSS),
                family(WUWEI, 1, Need.ILLNESS));
        toTheNotice(autumn, LocalDate.of(2025, 10, 20), LocalDate.of(2025, 10, 24), LocalDate.of(2025, 10, 27));
        clock.forwardTo(LocalDate.of(2025, 11, 4));
        each(autumn, procedure::file);
        clock.forwardTo(LocalDate.of(2025, 11, 17));
        var winter = List.of(
                family(JINGHU, 4, Need.ILLNESS_AND_SCHOOL),
                family(JINGHU, 5, Need.ILLNESS),
                family(JINGHU, 1, Need.DISABILITY),
                family(YIJIANG, 2, Need.SCHOOL),
                family(FANCHANG, 1, Need.ILLNESS),
                family(NANLING, 2, Need.ILLNESS_AND_SCHOOL));
        toTheNotice(winter, LocalDate.of(2025, 11, 24), LocalDate.of(2025, 11, 28), LocalDate.of(2025, 12, 1));
        clock.forwardTo(LocalDate.of(2025, 12, 9));
        each(winter, procedure::file);
        String second = beforeNewYear(
                Stream.concat(autumn.subList(0, 5).stream(), winter.subList(0, 2).stream())
                        .toList(),
                autumn.get(2),
                autumn.get(4));
        tooLate(winter.get(2));
        clock.forwardTo(LocalDate.of(2026, 1, 15));
        payday.enter(
                JINGHU,
                1); // one is forgotten in the national system, one is said to have come back and not yet looked at
        payday.claimReturn(JINGHU, second, autumn.get(2), LocalDate.of(2026, 1, 14));
    }

    /** Decided a week before the end of the year and forgotten: the money's year ends, the grant lapses, the family is told (F13, R-46). */
    private void tooLate(Family family) {
        late = family;
        payday.propose(JINGHU, payday.draft(JINGHU, "2025年年底补充使用方案", List.of(family)));
        clock.forwardTo(LocalDate.of(2025, 12, 24));
        payday.meet(JINGHU);
        clock.forwardTo(LocalDate.of(2026, 1, 4));
        payday.letLapse();
    }

    /**
     * Seven families of 镜湖区 are paid: two by a second batch, since one's card was closed and the bank sent the other's money back, one
     * after the bank was asked again; answers the second batch.
     */
    private String beforeNewYear(List<Family> families, Family cardClosed, Family sentBack) {
        payday.propose(JINGHU, payday.draft(JINGHU, "2025年第四季度帮扶资金使用方案", families));
        clock.forwardTo(LocalDate.of(2025, 12, 12));
        payday.meet(JINGHU);
        clock.forwardTo(LocalDate.of(2025, 12, 15));
        String first = payday.prepare(JINGHU);
        payday.release(JINGHU, first);
        payday.send(JINGHU, first);
        clock.forwardTo(LocalDate.of(2025, 12, 16));
        payday.answer(JINGHU, first);
        payday.confirmRefusals(JINGHU, first);
        clock.forwardTo(LocalDate.of(2025, 12, 18));
        payday.ask(JINGHU, first);
        payday.answer(JINGHU, first);
        payday.confirmReturn(JINGHU, first, sentBack);
        payday.close(JINGHU, first);
        payday.mend(cardClosed);
        payday.mend(sentBack);
        clock.forwardTo(LocalDate.of(2025, 12, 22));
        String second = payday.prepare(JINGHU);
        payday.release(JINGHU, second);
        payday.send(JINGHU, second);
        clock.forwardTo(LocalDate.of(2025, 12, 23));
        payday.answer(JINGHU, second);
        payday.close(JINGHU, second);
        return second;
    }

    /** 2026 up to today: what lies on the desks, a family in each state. */
    private void thisYear() {
        clock.forwardTo(LocalDate.of(2026, 2, 12));
        long city2026 = treasury.cityReceives("皖工办〔2026〕8号", Money.ofYuan(600_000));
        clock.forwardTo(LocalDate.of(2026, 2, 24));
        treasury.passDown(city2026, JINGHU, "芜工办〔2026〕5号", Money.ofYuan(486_300));
        treasury.countyReceives(JINGHU, "镜财社〔2026〕12号", Money.ofYuan(120_000));
        long lasting = treasury.unionReceives(JINGHU, "镜工〔2026〕3号", Money.ofYuan(60_000));
        treasury.forSchooling(JINGHU, "镜工字〔2026〕4号", Money.ofYuan(40_000));
        var early = List.of(
                offered(family(JINGHU, 1, Need.ILLNESS_AND_SCHOOL), "已建档：看家里的进展和认定"),
                family(JINGHU, 2, Need.ILLNESS).banking("91"),
                family(JINGHU, 3, Need.DISABILITY).banking("93"),
                family(JINGHU, 1, Need.SCHOOL),
                family(JINGHU, 4, Need.LOSS),
                family(YIJIANG, 3, Need.ILLNESS),
                family(JIUJIANG, 2, Need.SCHOOL),
                family(JINGHU, 5, Need.HEAVY_ILLNESS));
        var refused =
                List.of(offered(family(JINGHU, 2, Need.WELL_OFF), "没有通过：看告知书，提出异议"), family(JINGHU, 3, Need.WELL_OFF));
        toTheNotice(early, LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5));
        submitInOrder(refused);
        var middle = List.of(
                offered(family(JINGHU, 1, Need.ILLNESS), "正在公示"),
                family(JINGHU, 5, Need.ILLNESS_AND_SCHOOL),
                family(JINGHU, 2, Need.ILLNESS_AND_SCHOOL),
                family(JINGHU, 5, Need.SCHOOL),
                family(JINGHU, 4, Need.DISABILITY),
                family(JINGHU, 3, Need.ILLNESS));
        submitInOrder(middle);
        clock.forwardTo(LocalDate.of(2026, 3, 9));
        each(Stream.concat(refused.stream(), middle.stream()).toList(), procedure::visit);
        clock.forwardTo(LocalDate.of(2026, 3, 12));
        each(middle.subList(0, 4), procedure::review);
        each(middle.subList(0, 3), procedure::match);
        procedure.doubt(middle.get(4));
        procedure.sendBack(middle.get(5));
        each(refused, procedure::refuse);
        clock.forwardTo(LocalDate.of(2026, 3, 13));
        each(early, procedure::file);
        payday.propose(JINGHU, payday.draft(JINGHU, "2026年第一批帮扶资金使用方案", early.subList(0, 3)));
        payday.change(Objects.requireNonNull(late), "2025年失效帮扶重新决定", "LAPSED", "AGAIN", lasting, "帮扶中心年底没有及时编入发放批次");
        payday.meet(JINGHU);
        each(middle.subList(0, 2), procedure::post);
        procedure.appeal(refused.get(1));
        clock.forwardTo(LocalDate.of(2026, 3, 16));
        String underway = payday.prepare(JINGHU);
        payday.release(JINGHU, underway);
        payday.send(JINGHU, underway);
        Family heavilyIll = early.get(7);
        String second = payday.draft(JINGHU, "2026年第二批帮扶资金使用方案", List.of(early.get(3), early.get(4), heavilyIll));
        payday.special(JINGHU, second, heavilyIll, "15000");
        payday.propose(JINGHU, second);
        clock.forwardTo(LocalDate.of(2026, 3, 17));
        payday.answer(JINGHU, underway);
        payday.confirmRefusals(JINGHU, underway);
        payday.change(early.get(1), "调整一户的资金", "UNPAID", "MOVE", lasting, "户名核对还要些日子，专项资金先给新建档的家庭");
        procedure.hold(early.get(4));
        payday.meet(JINGHU);
        procedure.object(middle.get(1));
        var late = List.of(
                offered(family(JINGHU, 1, Need.DISABILITY), "刚提交，等走访"),
                offered(family(JINGHU, 1, Need.ILLNESS_AND_SCHOOL), "要补材料"),
                family(JINGHU, 6, Need.ILLNESS),
                family(YIJIANG, 1, Need.ILLNESS),
                family(WUWEI, 2, Need.SCHOOL));
        submitInOrder(late);
        procedure.askForMissing(late.get(1));
        procedure.withdraw(late.get(2));
        procedure.declare(offered(family(JINGHU, 1, Need.ILLNESS), "还在填写"));
        outOfTheOrdinary();
        clock.forwardTo(TODAY);
        figures.confirm(figures.enter(StandardKind.DIBAO_URBAN, Money.ofYuan(850), "2026-03-01", "演示〔2026〕1号"));
        figures.enter(StandardKind.MINIMUM_WAGE, Money.ofYuan(2_060), "2026-04-01", "演示〔2026〕2号");
        policy.proposeAndTry();
        others.tell(JINGHU, LocalDate.of(2026, 3, 13));
        offered(family(JINGHU, 1, Need.ILLNESS), "还没有申请：从头走一遍");
    }

    /** A death in the family, a newborn with a foreign mother, and a child that two families name (R-44, M16). */
    private void outOfTheOrdinary() {
        var bereaved = offered(family(JINGHU, 3, Need.ILLNESS).taking(Turn.BEREAVED), "家里有人去世：看怎样计算");
        var newborn = offered(family(JINGHU, 4, Need.ILLNESS).taking(Turn.NEWBORN), "新生儿没有号码，配偶用护照");
        var first = family(JINGHU, 2, Need.ILLNESS);
        var second = offered(family(YIJIANG, 2, Need.ILLNESS).withChildOf(first), "和另一户写了同一个孩子：只知道给谁打电话");
        submitInOrder(List.of(bereaved, newborn, first, second));
        procedure.visit(bereaved);
        procedure.review(bereaved);
        procedure.match(bereaved);
        procedure.visit(newborn);
    }

    /** The ordinary way, from the form to the notice on the wall. */
    private void toTheNotice(List<Family> families, LocalDate visited, LocalDate judged, LocalDate posted) {
        submitInOrder(families);
        clock.forwardTo(visited);
        each(families, procedure::visit);
        clock.forwardTo(judged);
        each(families, procedure::review);
        each(families, procedure::match);
        clock.forwardTo(posted);
        each(families, procedure::post);
    }

    /** One after the other: numbers and what is made up follow the story. */
    private void submitInOrder(List<Family> families) {
        families.forEach(procedure::submit);
    }

    private static void each(List<Family> families, Consumer<Family> step) {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = families.stream()
                    .map(family -> people.submit(() -> step.accept(family)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Family family(CityTree.County county, int union, Need need) {
        boolean male = madeUp.chance(50);
        return new Family(county, union, need, madeUp.name(male), madeUp.phone(), male);
    }

    /** The login page offers her account, with what her case shows. */
    private Family offered(Family family, String what) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into demo_worker select coalesce(max(position), 0) + 1, :account, :what from demo_worker""")
                .param("account", accounts.workerBy(family.phone(), family.name()))
                .param("what", what)
                .update());
        return family;
    }
}
