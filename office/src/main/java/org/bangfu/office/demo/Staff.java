package org.bangfu.office.demo;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.DemoPeople;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.person.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who work in the demonstration, and how the login page offers them. */
@Component
@InDemo
@Transactional
class Staff implements DemoPeople {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    Staff(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** One member of staff: the login name tells the union and the role, so that stories find her again. */
    private void hire(String login, String name, long organisation, MadeUp madeUp, Role... roles) {
        long account = accounts.open(new Accounts.NewStaff(login, name, organisation, madeUp.phone(), null));
        for (Role role : roles) {
            accounts.give(account, role, organisation, Actor.OFFICE);
        }
    }

    void hireAll(MadeUp madeUp) {
        hire("quanguo", "高志远", CityTree.NATION, madeUp, Role.UPPER_OFFICER);
        hire("anhui", "程立新", CityTree.PROVINCE, madeUp, Role.UPPER_OFFICER);
        hire("wuhu-guanli", "夏明", CityTree.CITY, madeUp, Role.ADMINISTRATOR);
        hire("wuhu", "汪建华", CityTree.CITY, madeUp, Role.UPPER_OFFICER);
        hire("wuhu-jizhang", "方敏", CityTree.CITY, madeUp, Role.BOOKKEEPER);
        hire("wuhu-shenji", "丁国强", CityTree.CITY, madeUp, Role.AUDITOR);
        hire("wuhu-jiandu", "严正", CityTree.CITY, madeUp, Role.SUPERVISOR);
        for (CityTree.County county : CityTree.COUNTIES) {
            boolean main = county.equals(CityTree.COUNTIES.getFirst());
            long at = county.number();
            String login = "c" + county.code();
            hire(login + "-jingban", main ? "孙倩" : madeUp.name(false), at, madeUp, Role.CENTRE_CLERK);
            hire(login + "-shenhe", main ? "陈静" : madeUp.name(false), at, madeUp, Role.CENTRE_REVIEWER);
            hire(login + "-fuhe", main ? "赵磊" : madeUp.name(true), at, madeUp, Role.CENTRE_REVIEWER);
            hire(login + "-zhuxi", main ? "许国平" : madeUp.name(true), at, madeUp, Role.CHAIR);
            hire(login + "-jizhang", main ? "吴会计" : madeUp.name(false), at, madeUp, Role.BOOKKEEPER);
            hire(login + "-zhifu", main ? "钱玉兰" : madeUp.name(false), at, madeUp, Role.PAYER);
            hire(login + "-shencha", main ? "周正" : madeUp.name(true), at, madeUp, Role.AUDITOR);
            for (int n = 1; n <= county.below().size(); n++) {
                boolean first = main && n == 1;
                hire(
                        login + "-j" + n + "a",
                        first ? "刘芳" : madeUp.name(false),
                        county.below(n),
                        madeUp,
                        Role.GRASSROOTS_CLERK);
                hire(
                        login + "-j" + n + "b",
                        first ? "马超" : madeUp.name(true),
                        county.below(n),
                        madeUp,
                        Role.GRASSROOTS_CLERK);
            }
        }
        hire("wuhu-fuhe", "宋雅琴", CityTree.CITY, madeUp, Role.UPPER_OFFICER);
        // By a telephone of her own: what is made up after her stays as the story knows it.
        long second = accounts.open(
                new Accounts.NewStaff("wuhu-bidui", "郑洁", CityTree.CITY, new PhoneNumber("19955310086"), null));
        accounts.give(second, Role.CENTRE_CLERK, CityTree.CITY, Actor.OFFICE);
        long reviewer = accounts.open(
                new Accounts.NewStaff("wuhu-shenhe", "韩梅", CityTree.CITY, new PhoneNumber("19955310087"), null));
        accounts.give(reviewer, Role.CENTRE_REVIEWER, CityTree.CITY, Actor.OFFICE);
    }

    /** The actor behind a login name. */
    @Transactional(readOnly = true)
    Actor of(String login) {
        return accounts.get(jdbc.sql("select id from account where login = :login")
                .param("login", login)
                .query(Long.class)
                .single());
    }

    @Transactional(readOnly = true)
    Actor of(CityTree.County county, String desk) {
        return of("c" + county.code() + "-" + desk);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Person> people() {
        var people = new ArrayList<Person>();
        people.addAll(workers());
        CityTree.County county = CityTree.COUNTIES.getFirst();
        String group = county.name();
        people.add(person("c340202-j1a", group, "受理申请、走访、初审、张贴公示"));
        people.add(person("c340202-j1b", group, "同一街道的另一位：一起走访、确认"));
        people.add(person("c340202-jingban", group, "信息比对、安排公示、拟方案、准备发放"));
        people.add(person("c340202-shenhe", group, "审核、建档、答复异议"));
        people.add(person("c340202-fuhe", group, "另一位审核：答复对不予帮扶的异议"));
        people.add(person("c340202-zhuxi", group, "主持会议，签发纪要"));
        people.add(person("c340202-jizhang", group, "登记收款，核对方案资金，记账"));
        people.add(person("c340202-zhifu", group, "放行发放批次，登记银行结果"));
        people.add(person("c340202-shencha", group, "看全部，不改任何东西"));
        people.add(person("wuhu", "市以上", "看全市，指导，录入标准、放假安排和政策新版"));
        people.add(person("wuhu-fuhe", "市以上", "另一位：确认录入的标准、放假安排和政策新版"));
        people.add(person("wuhu-bidui", "市以上", "区里只有一位经办时，核对她导入的登记数据"));
        people.add(person("wuhu-shenhe", "市以上", "两户在不同区、共用一张卡的，由她核对"));
        people.add(person("wuhu-jizhang", "市以上", "登记上级拨款，下达额度"));
        people.add(person("anhui", "市以上", "审批超过 2 万元的帮扶"));
        people.add(person("quanguo", "市以上", "审批超过 5 万元的帮扶"));
        people.add(person("wuhu-shenji", "市以上", "全市经费审查"));
        people.add(person("wuhu-guanli", "市以上", "工会、人员、岗位；看不到案件"));
        people.add(person("c340209-shenhe", "弋江区总工会", "另一个区：看不到镜湖的案件"));
        return List.copyOf(people);
    }

    private Person person(String login, String group, String what) {
        Actor actor = of(login);
        String role =
                actor.roles().stream().sorted().map(Role::label).findFirst().orElse("");
        return new Person(actor.account(), group, actor.name(), role + "：" + what);
    }

    /** Workers whose cases show something, the first of each state, and one without a case. */
    private List<Person> workers() {
        return jdbc.sql("""
                        select a.id, a.name, w.what
                          from demo_worker w
                          join account a on a.id = w.account
                         order by w.position
                        """)
                .query((row, index) ->
                        new Person(row.getLong("id"), "职工", row.getString("name"), row.getString("what")))
                .list();
    }
}
