package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.bangfu.office.start.EmbeddedDatabase.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is acknowledged is on disk, nobody gets in without the password, and a killed server is no obstacle. */
class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void isDurableAndAsksForThePassword() throws Exception {
        try (var server = EmbeddedDatabase.start(folder, Durability.ON);
                var owner = server.database().connect()) {
            assertThat(show(owner, "server_version")).startsWith("18.");
            assertThat(show(owner, "fsync")).isEqualTo("on");
            assertThat(show(owner, "synchronous_commit")).isEqualTo("on");
            assertThat(show(owner, "full_page_writes")).isEqualTo("on");
            assertThat(show(owner, "data_checksums")).isEqualTo("on");
            assertThat(show(owner, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(show(owner, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            var database = server.database();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.owner(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void theOwnerIsNoSuperuserAndTheApplicationsRoleOwnsNothing() throws Exception {
        ReadyServer.in(folder);
        try (var server = EmbeddedDatabase.start(folder, Durability.OFF_FOR_TESTS)) {
            AppRole.ensure(server.database(), "first");
            AppRole.ensure(server.database(), "second");
            try (var owner = server.database().connect();
                    var roles = owner.createStatement()
                            .executeQuery("select rolname from pg_roles where (rolsuper or rolbypassrls)"
                                    + " and rolname in ('bangfu_owner', 'bangfu_app')")) {
                assertThat(roles.next()).isFalse();
            }
            try (var app = DriverManager.getConnection(server.database().url(), AppRole.NAME, "second")) {
                assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aServerLeftBehindByAKilledCopyIsStoppedAndItsDataKept() throws Exception {
        ReadyServer.in(folder);
        var abandoned = EmbeddedDatabase.start(folder, Durability.ON);
        try (var owner = abandoned.database().connect()) {
            owner.createStatement().execute("create table kept as select 7 as answer");
        }
        try (var server = EmbeddedDatabase.start(folder, Durability.ON);
                var owner = server.database().connect();
                var rows = owner.createStatement().executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void aServerKilledItselfLeavesAPidThatMayBelongToAStranger() throws Exception {
        ReadyServer.in(folder);
        EmbeddedDatabase.start(folder, Durability.ON).close();
        long stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"), stranger + "\n" + folder + "\n0\n1\n\n127.0.0.1\n\nready\n");
        try (var server = EmbeddedDatabase.start(folder, Durability.ON)) {
            assertThat(EmbeddedDatabase.running(folder)).contains(server.database());
        }
    }

    @Test
    void worksInAFolderWithBlanksAndQuotesInItsName() throws Exception {
        Path odd = folder.resolve("工会 的 o'data");
        try (var server = EmbeddedDatabase.start(odd, Durability.OFF_FOR_TESTS);
                var owner = server.database().connect()) {
            assertThat(owner.isValid(1)).isTrue();
        }
    }

    private static String show(java.sql.Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
