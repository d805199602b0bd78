package org.bangfu.office;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.bangfu.office.ground.access.Accounts;
import org.bangfu.office.ground.access.Accounts.NewStaff;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisation;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.person.PhoneNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small Wuhu for tests: the city, two districts with a street each, one person in each office of each, and workers as many as are
 * asked for. It is built once for all tests; whoever changes a person makes a new one.
 */
@Component
public class Town {

    public static final Organisation PROVINCE =
            new Organisation(34_00_00_0000_0000L, Level.PROVINCE, "安徽省总工会", "安徽", "地方");
    public static final Organisation WUHU = new Organisation(34_02_00_0000_0000L, Level.CITY, "芜湖市总工会", "芜湖", "地方");
    public static final Organisation JINGHU = new Organisation(34_02_02_0000_0000L, Level.COUNTY, "镜湖区总工会", "镜湖", "地方");
    public static final Organisation ZHELU =
            new Organisation(34_02_02_0001_0000L, Level.GRASSROOTS, "赭麓街道总工会", "赭麓", "街道");
    public static final Organisation YIJIANG =
            new Organisation(34_02_03_0000_0000L, Level.COUNTY, "弋江区总工会", "弋江", "地方");
    public static final Organisation LIMIN =
            new Organisation(34_02_03_0001_0000L, Level.GRASSROOTS, "利民街道总工会", "利民", "街道");

    /** The password of everyone who has one. */
    public static final String PASSWORD = "lvxing zhidao mantou";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final Organisations organisations;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Map<Role, Long> jinghu = new EnumMap<>(Role.class);
    private final Map<Role, Long> yijiang = new EnumMap<>(Role.class);
    private long secondVisitor;
    private boolean built;

    Town(Organisations organisations, Accounts accounts, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** Who holds a role for 镜湖区: grassroots clerks sit in 赭麓街道, the officer above in the city. */
    public Actor jinghu(Role role) {
        return role == Role.WORKER ? worker() : who(jinghu, role);
    }

    /** Who holds a role for 弋江区: sees nothing of 镜湖区. */
    public Actor yijiang(Role role) {
        return role == Role.WORKER ? worker() : who(yijiang, role);
    }

    /** A second clerk in 赭麓街道, for visits. */
    public Actor secondVisitor() {
        build();
        return in(() -> accounts.get(secondVisitor));
    }

    /** A worker nobody has met yet. */
    public Actor worker() {
        return worker("王小梅");
    }

    public Actor worker(String name) {
        return in(() -> accounts.get(accounts.workerBy(phone(), name)));
    }

    /** A telephone nobody has yet. */
    public static PhoneNumber phone() {
        return new PhoneNumber("138%08d".formatted(NEXT.getAndIncrement()));
    }

    /** A colleague nobody has met yet. */
    public Actor colleague(Organisation organisation, String name, Role... roles) {
        build();
        return Acting.as(
                Actor.OFFICE,
                () -> in(() -> {
                    long account = accounts.open(new NewStaff(login(), name, organisation.number(), phone(), null));
                    for (Role role : roles) {
                        accounts.give(account, role, organisation.number(), Actor.OFFICE);
                    }
                    return accounts.get(account);
                }));
    }

    /** A colleague who can log in by {@link #PASSWORD}, with her login name. */
    public Actor colleagueWithPassword(String login, Organisation organisation, Role... roles) {
        build();
        return Acting.as(
                Actor.OFFICE,
                () -> in(() -> {
                    long account = accounts.open(new NewStaff(login, "李口令", organisation.number(), phone(), PASSWORD));
                    for (Role role : roles) {
                        accounts.give(account, role, organisation.number(), Actor.OFFICE);
                    }
                    return accounts.get(account);
                }));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** A login name nobody has yet. */
    public static String login() {
        return "colleague" + NEXT.getAndIncrement();
    }

    private Actor who(Map<Role, Long> people, Role role) {
        build();
        return in(() -> accounts.get(Objects.requireNonNull(people.get(role))));
    }

    /** The unions and their people, once. */
    public synchronized void build() {
        if (built) {
            return;
        }
        built = true;
        Acting.as(
                Actor.OFFICE,
                () -> transaction.executeWithoutResult(status -> {
                    for (Organisation one : new Organisation[] {PROVINCE, WUHU, JINGHU, ZHELU, YIJIANG, LIMIN}) {
                        organisations.found(one);
                    }
                    people(jinghu, JINGHU, ZHELU);
                    people(yijiang, YIJIANG, LIMIN);
                }));
        secondVisitor = colleague(ZHELU, "陈二芳", Role.GRASSROOTS_CLERK).account();
    }

    private void people(Map<Role, Long> people, Organisation county, Organisation street) {
        for (Role role : Role.values()) {
            Organisation union = switch (role) {
                case GRASSROOTS_CLERK -> street;
                case UPPER_OFFICER -> WUHU;
                default -> county;
            };
            if (role == Role.WORKER) {
                continue;
            }
            String name = county.shortName() + role.label();
            long account = accounts.open(new NewStaff(login(), name, union.number(), phone(), null));
            accounts.give(account, role, union.number(), Actor.OFFICE);
            people.put(role, account);
        }
    }
}
