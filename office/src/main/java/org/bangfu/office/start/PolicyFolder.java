package org.bangfu.office.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.PolicyRefused;
import org.jspecify.annotations.Nullable;

/**
 * The policy of another city than the program's own, as {@code --policy} names it: read whole, and kept in the database when the
 * installation is founded, so that the folder is not needed again.
 *
 * @param regulation what each clause says; null where the folder does not say it
 */
record PolicyFolder(
        Path folder, PolicyFiles files, @Nullable String regulation) {

    private static final String REGULATION = "regulation.txt";

    /** @throws StartRefused with each fault of its files */
    static PolicyFolder read(Path folder) {
        try {
            PolicyFiles files = Determiner.load(folder).files();
            Path regulation = folder.resolve(REGULATION);
            return new PolicyFolder(
                    folder,
                    files,
                    Files.exists(regulation) ? Files.readString(regulation, StandardCharsets.UTF_8) : null);
        } catch (PolicyRefused refused) {
            throw new StartRefused("政策目录 %s 不能用：%n%s".formatted(folder, refused.getMessage()));
        } catch (IOException unreadable) {
            throw new StartRefused(
                    "政策目录 %s 里的 %s 读不了：%s。".formatted(folder, REGULATION, DataFolder.reason(unreadable)), unreadable);
        }
    }

    /** @throws StartRefused where the demonstration is asked for, or something else was founded here */
    void refuseElsewhere(Database database, Demo demo, boolean founded) throws SQLException {
        if (demo == Demo.CITY) {
            throw new StartRefused(
                    "演示城市按程序自带的政策办理，不能换。用别的政策请建正式系统：--policy %s --demo none，数据放在新的目录。".formatted(folder));
        }
        if (founded && !foundedWith(database)) {
            throw new StartRefused(
                    "这里的系统建立时用的不是 %s 里的政策。建立以后政策只在“政策版本”里改，由市总工会两个人办理；启动时去掉 --policy 即可。".formatted(folder));
        }
    }

    private boolean foundedWith(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('public.own_policy') is not null")) {
                table.next();
                if (!table.getBoolean(1)) {
                    return false;
                }
            }
            try (var row = statement.executeQuery("select policy, standards, workdays from own_policy")) {
                return row.next()
                        && Arrays.equals(row.getBytes(1), files.policy())
                        && Arrays.equals(row.getBytes(2), files.standards())
                        && Arrays.equals(row.getBytes(3), files.workdays());
            }
        }
    }

    void found(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into own_policy (policy, standards, workdays, regulation) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setBytes(1, files.policy());
            insert.setBytes(2, files.standards());
            insert.setBytes(3, files.workdays());
            insert.setString(4, regulation);
            insert.executeUpdate();
        }
    }
}
