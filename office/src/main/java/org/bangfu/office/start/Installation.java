package org.bangfu.office.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.trace.TraceKey;

/**
 * What a database says of itself: whether it is the demonstration, and with which master key its data is sealed. Written at the
 * first start and never changed, so that a real installation cannot become a demonstration with its logins without password.
 *
 * @param keyCheck of the first master key
 * @param laterKeys the same of those that were added since, in their order
 */
record Installation(Demo demo, String keyCheck, List<String> laterKeys) {

    /** Reads the row; empty when the database is new. */
    static Optional<Installation> in(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('public.installation') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (var row = statement.executeQuery("select demo, key_check from installation")) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var demo = Demo.parse(row.getString(1));
                String check = row.getString(2);
                return Optional.of(new Installation(demo, check, laterKeys(connection)));
            }
        }
    }

    private static List<String> laterKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('public.master_key') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return List.of();
                }
            }
            try (var row = statement.executeQuery("select key_check from master_key order by number")) {
                List<String> checks = new ArrayList<>();
                while (row.next()) {
                    checks.add(row.getString(1));
                }
                return checks;
            }
        }
    }

    /** Writes down the master keys that were added to the key file; from then on nothing starts without them. */
    static void takeIn(Database database, MasterKey key, InstantSource clock) throws SQLException {
        Guarding.signed(database, new TraceKey(key.traceKey()), connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into master_key (number, key_check, since) values (?, ?, ?) on conflict do nothing")) {
                for (int number = 2; number <= key.number(); number++) {
                    insert.setInt(1, number);
                    insert.setString(2, key.check(number));
                    insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                    insert.executeUpdate();
                }
            }
        });
    }

    /** @throws StartRefused if the key file holds a key that was never taken in: nothing is sealed with it yet */
    void refuseNewKey(MasterKey key, DataFolder folder) {
        if (key.number() > laterKeys.size() + 1) {
            throw new StartRefused("密钥文件 %s 里有一把还没有启用的主密钥。请先启动一次（bangfu run），它就启用了。".formatted(folder.key()));
        }
    }

    /** Whether a demonstration was cut off while its city was made: nobody was let in before, so nobody has work in it. */
    static boolean isUnfinishedDemo(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('public.demo_filled') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return false;
                }
            }
            try (var row = statement.executeQuery("""
                    select exists (select from installation where demo = 'city')
                           and exists (select from organisation)
                           and not exists (select from demo_filled)""")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Writes the row of a new installation; two nodes that start at once agree on the first. */
    static void found(Database database, Demo demo, Optional<PolicyFolder> policy, MasterKey key, InstantSource clock)
            throws SQLException {
        Guarding.signed(database, new TraceKey(key.traceKey()), connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into installation (demo, key_check, made_at) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, demo.word());
                insert.setString(2, key.check(1));
                insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
            if (policy.isPresent()) {
                policy.get().found(connection);
            }
        });
    }

    /** @throws StartRefused if the data was sealed with another key */
    void refuseOtherKey(MasterKey key, DataFolder folder) {
        for (int i = 0; i < laterKeys.size(); i++) {
            if (key.number() < i + 2 || !laterKeys.get(i).equals(key.check(i + 2))) {
                throw new StartRefused("""
                        密钥文件 %s 缺少第 %d 行，或者那一行与数据不符：主密钥换过，数据里有用它加密的。
                        请把换密钥以后的密钥文件放回这个位置，各行都在，再重新启动。""".formatted(folder.key(), i + 2));
            }
        }
        if (!keyCheck.equals(key.check(1))) {
            throw new StartRefused("""
                    密钥文件 %s 与数据不符：数据是用另一把主密钥加密的。
                    请把原来的密钥文件放回这个位置，再重新启动。""".formatted(folder.key()));
        }
    }

    /** @throws StartRefused if something else was said on the command line than at the first start */
    void refuseOtherDemo(Optional<Demo> said) {
        if (said.isPresent() && said.get() != demo) {
            throw new StartRefused(
                    switch (demo) {
                        case CITY -> "这里的数据是演示城市，不能当作正式系统使用。正式系统请换一个数据目录或数据库：--data 新目录 --demo none";
                        case NONE -> "这里的数据是正式系统，不能打开演示。要看演示请换一个数据目录：--data 新目录";
                    });
        }
    }
}
