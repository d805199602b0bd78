package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The guards that the database itself stands, taken away by its superuser: each is named by what it is (docs/model.md, History). */
class StructureTest {

    private final Connection hand = superuser();

    private static Connection superuser() {
        var shared = TestInstallation.settings().database();
        try {
            return new Database(shared.url(), "postgres", shared.password()).connect();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void begin() throws SQLException {
        hand.setAutoCommit(false);
    }

    @AfterEach
    void undone() throws SQLException {
        hand.rollback();
        hand.close();
    }

    @Test
    void theStructureIsAsTheMigrationsLeftIt() throws SQLException {
        assertThat(structure()).isEmpty();
    }

    @Test
    void aGuardOfTheDatabaseThatIsTakenAwaySwitchedOffOrReplacedIsNamed() throws SQLException {
        run("drop index payment_attempt_once");
        run("alter table voucher disable trigger voucher_appended");
        run("drop trigger receipt_appended on receipt");
        run("alter table payment_return drop constraint payment_return_two_persons");
        run(
                "create or replace function roles_apart(one text, other text) returns boolean language sql immutable as 'select false'");
        run("drop policy casework_seen on casework");
        run("create policy all_seen on casework for all to bangfu_app using (true)");
        run("alter table fund disable row level security");
        run("grant delete on voucher_line to bangfu_app");
        run("alter table aid_grant alter column amount_fen drop not null");
        run("alter table determination disable trigger all");
        run("create rule nothing_told as on insert to message do instead nothing");
        run("""
                do $$ begin
                    execute 'create or replace view grant_amount as select * from ('
                        || rtrim(pg_get_viewdef('grant_amount'), ';') || ') v where id > 0';
                end $$""");
        run("create function lookalike() returns int language sql as 'select 1'");
        run("alter role bangfu_app bypassrls");
        run("alter role bangfu_app in database bangfu set search_path = elsewhere");
        assertThat(structure())
                .contains(
                        "索引 payment_attempt_once：被绕过系统拿掉了。",
                        "触发器 voucher.voucher_appended：被绕过系统停用、改动或换过。",
                        "触发器 receipt.receipt_appended：被绕过系统拿掉了。",
                        "约束 payment_return.payment_return_two_persons：被绕过系统拿掉了。",
                        "函数 roles_apart(text,text)：被绕过系统停用、改动或换过。",
                        "行级安全规则 casework.casework_seen：被绕过系统拿掉了。",
                        "行级安全规则 casework.all_seen：是绕过系统添加的。",
                        "表 fund：被绕过系统停用、改动或换过。",
                        "权限 voucher_line：被绕过系统停用、改动或换过。",
                        "列 aid_grant.amount_fen：被绕过系统停用、改动或换过。",
                        "约束 determination.determination_case_id_fkey：被绕过系统停用、改动或换过。",
                        "改写规则 message.nothing_told：是绕过系统添加的。",
                        "视图 grant_amount：被绕过系统停用、改动或换过。",
                        "函数 lookalike()：是绕过系统添加的。",
                        "角色 bangfu_app：被绕过系统停用、改动或换过。");
    }

    /** Neither a start nor an upgrade writes down as right what somebody did before. */
    @Test
    void anUpgradeCoversNothingUp() throws SQLException {
        run("drop index payment_attempt_once");
        var before = Structure.before(hand);
        run("create index of_an_upgrade on payment_attempt (state)");
        run("drop index payment_attempt_card");
        Structure.write(hand, before);
        assertThat(structure()).containsExactly("索引 payment_attempt_once：被绕过系统拿掉了。");
        run("delete from structure_part");
        Structure.write(hand, Structure.before(hand));
        assertThat(structure()).containsExactly("没有登记过数据库的结构，无从核对。");
    }

    private List<String> structure() throws SQLException {
        var reading = new CheckReport();
        run("set local role " + TestInstallation.settings().database().owner());
        Tables.readAndWriteAlike(hand);
        Structure.check(hand, reading);
        run("reset role");
        return reading.problems();
    }

    private void run(String sql) throws SQLException {
        try (var statement = hand.createStatement()) {
            statement.execute(sql);
        }
    }
}
