package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bangfu.office.ground.trace.TraceKey;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation is what it was founded as: with its key, real or a demonstration, in one process at a time. */
class WorkplaceTest {

    private static final String FOUNDED =
            "insert into organisation values (34020000000000, 'CITY', '芜湖市总工会', '芜湖', '市')";

    private static final Path POLICIES = Path.of("..", "policies");

    @TempDir
    Path folder;

    private DataFolder data;

    @BeforeEach
    void chooseFolder() throws IOException {
        data = DataFolder.at(folder.resolve("data"));
        ReadyServer.withTablesIn(data);
    }

    @Test
    void theFirstStartMakesAKeyBesideTheFolderNeverInIt() throws Exception {
        PostgresBinaries.delete(data.postgres());
        Files.delete(data.key());
        try (var workplace = alone()) {
            prepare(workplace, Optional.empty());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data.key"))))
                .isEqualTo("rw-------");
        String key = Files.readString(folder.resolve("data.key")).strip();
        try (var files = Files.walk(folder.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(data.postgres()))
                            .filter(file -> holds(file, key)))
                    .isEmpty();
        }
    }

    @Test
    void aDemonstrationCutOffWhileItWasMadeIsMadeAnew() throws Exception {
        Path proof = data.path().resolve("proofs/ab/abc");
        try (var workplace = alone()) {
            var settings = prepare(workplace, Optional.of(Demo.CITY));
            execute(settings.database(), FOUNDED);
            Files.createDirectories(proof.getParent());
            Files.writeString(proof, "sealed");
        }
        try (var workplace = alone()) {
            var settings = prepare(workplace, Optional.empty());
            assertThat(settings.demo()).isEqualTo(Demo.CITY);
            assertThat(unions(settings.database())).isZero();
        }
        assertThat(proof).doesNotExist();
    }

    @Test
    void aDemonstrationThatWasFinishedStays() throws Exception {
        try (var workplace = alone()) {
            var settings = prepare(workplace, Optional.of(Demo.CITY));
            execute(settings.database(), FOUNDED);
            execute(settings.database(), "insert into demo_filled values (now())");
        }
        try (var workplace = alone()) {
            assertThat(unions(prepare(workplace, Optional.empty()).database())).isOne();
        }
    }

    @Test
    void aRealInstallationStays() throws Exception {
        try (var workplace = alone()) {
            execute(prepare(workplace, Optional.of(Demo.NONE)).database(), FOUNDED);
        }
        try (var workplace = alone()) {
            assertThat(unions(prepare(workplace, Optional.empty()).database())).isOne();
        }
    }

    @Test
    void dataWithoutItsKeyIsRefusedAndNoOtherKeyIsMade() throws Exception {
        try (var workplace = alone()) {
            prepare(workplace, Optional.empty());
        }
        Files.delete(data.key());
        try (var workplace = alone()) {
            assertThatThrownBy(() -> prepare(workplace, Optional.empty()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("找不到密钥文件");
        }
        assertThat(data.key()).doesNotExist();
        SecretFile.readOrCreate(data.key());
        try (var workplace = alone()) {
            assertThatThrownBy(() -> prepare(workplace, Optional.empty()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("另一把主密钥");
        }
    }

    @Test
    void aRealInstallationNeverBecomesADemonstrationNorTheOtherWayRound() {
        try (var workplace = alone()) {
            assertThat(prepare(workplace, Optional.of(Demo.NONE)).demo()).isEqualTo(Demo.NONE);
        }
        try (var workplace = alone()) {
            assertThat(prepare(workplace, Optional.empty()).demo()).isEqualTo(Demo.NONE);
        }
        try (var workplace = alone()) {
            assertThatThrownBy(() -> prepare(workplace, Optional.of(Demo.CITY)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("不能打开演示");
        }
    }

    /** Another city is another folder, named once; later it is changed by two people of the city, not by whoever starts the program. */
    @Test
    void anInstallationStaysWithThePolicyItWasFoundedWith() throws Exception {
        var qingdao = PolicyFolder.read(POLICIES.resolve("qingdao"));
        var other = PolicyFolder.read(POLICIES.resolve("wuhu-the-other-way"));
        try (var workplace = alone()) {
            var database = workplace.startDatabase(Optional.empty());
            assertThatThrownBy(() -> workplace.prepare(
                            database, Optional.empty(), Demo.CITY, Optional.of(qingdao), InstantSource.system()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("演示城市");
            for (Optional<PolicyFolder> said :
                    List.of(Optional.of(qingdao), Optional.of(qingdao), Optional.<PolicyFolder>empty())) {
                workplace.prepare(database, Optional.of(Demo.NONE), Demo.CITY, said, InstantSource.system());
            }
            assertThatThrownBy(() -> workplace.prepare(
                            database, Optional.empty(), Demo.CITY, Optional.of(other), InstantSource.system()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("政策版本");
        }
    }

    @Test
    void aPolicyFolderThatCannotBeUsedIsToldByFileAndPlace() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("policy"));
        assertThatThrownBy(() -> PolicyFolder.read(copy))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("policy.yaml")
                .hasMessageContaining("里没有这个文件");
        for (String name : List.of("policy.yaml", "standards.csv", "workdays.csv")) {
            Files.copy(POLICIES.resolve("qingdao").resolve(name), copy.resolve(name));
        }
        assertThat(PolicyFolder.read(copy).regulation()).isNull();
        Files.writeString(copy.resolve("standards.csv"), "什么也不是");
        assertThatThrownBy(() -> PolicyFolder.read(copy))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("standards.csv");
    }

    @Test
    void aSecondCopyOnTheSameFolderIsRefused() {
        try (var first = alone()) {
            assertThat(first.folder()).isEqualTo(data);
            try (var second = new Workplace(data)) {
                assertThatThrownBy(second::takeFolder)
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("已经在这个数据目录上运行");
            }
        }
    }

    /** A key that leaked, or whose keeper left, is changed: what it sealed is still opened, what it signs afterwards is found. */
    @Test
    void aMasterKeyIsChangedAndNothingStartsWithoutEitherAfterwards() throws Exception {
        MasterKey before;
        try (var workplace = alone()) {
            before = prepare(workplace, Optional.of(Demo.NONE)).key();
        }
        String first = Files.readString(data.key());
        try (var workplace = alone()) {
            Database database = workplace.startDatabase(Optional.empty());
            assertThat(workplace.changeKey(database, InstantSource.system())).isEqualTo(2);
            assertThat(Files.readAllLines(data.key())).hasSize(2).startsWith(first.strip());
        }
        String both = Files.readString(data.key());
        try (var workplace = alone()) {
            var settings = workplace.look(workplace.startDatabase(Optional.empty()));
            assertThat(settings.key().appPassword()).isNotEqualTo(before.appPassword());
            try (var app = DriverManager.getConnection(
                    settings.database().url(), AppRole.NAME, settings.key().appPassword())) {
                assertThat(app.isValid(1)).isTrue();
            }
            assertThat(traces(settings)).as("of both keys").isEmpty();
            assertThat(settings.key().signed("a backup of before", before.sign("a backup of before")))
                    .isTrue();
            Files.writeString(data.key(), first);
            assertThatThrownBy(() -> workplace.look(settings.database())).hasMessageContaining("缺少第 2 行");
            assertThatThrownBy(() -> workplace.prepare(
                            settings.database(), Optional.empty(), Demo.NONE, Optional.empty(), InstantSource.system()))
                    .hasMessageContaining("缺少第 2 行");
            Files.writeString(data.key(), both.lines().toList().getLast());
            assertThatThrownBy(() -> workplace.look(settings.database())).isInstanceOf(StartRefused.class);
            Files.writeString(data.key(), both + first);
            assertThatThrownBy(() -> workplace.look(settings.database())).hasMessageContaining("还没有启用");
        }
    }

    private static List<String> traces(Settings settings) throws SQLException, IOException {
        try (var owner = settings.database().connect()) {
            owner.setAutoCommit(false);
            var reading = new CheckReport();
            new TraceCheck(owner, new TraceKey(settings.key().traceKey()), Optional.empty(), reading).read();
            return reading.problems();
        }
    }

    @Test
    void anotherDatabaseIsPreparedByItsOwnerAndWhatIsMissingIsSaidInSql() throws Exception {
        ReadyServer.in(folder.resolve("elsewhere"));
        try (var server = EmbeddedDatabase.start(folder.resolve("elsewhere"), EmbeddedDatabase.Durability.ON);
                var workplace = alone()) {
            var other = server.database();
            workplace.startDatabase(Optional.of(other));
            try (var owner = other.connect()) {
                owner.createStatement().execute("create role weak login password 'weak'");
            }
            var weak = new Database(other.url(), "weak", "weak");
            var key = MasterKey.of(SecretFile.readOrCreate(data.key()));
            assertThatThrownBy(() -> AppRole.ensure(weak, key.appPassword()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("缺少 CREATEROLE 权限")
                    .hasMessageContaining("CREATE ROLE bangfu_app LOGIN PASSWORD 'SCRAM-SHA-256$")
                    .hasMessageNotContaining(key.appPassword());
            assertThat(workplace
                            .prepare(other, Optional.empty(), Demo.NONE, Optional.empty(), InstantSource.system())
                            .demo())
                    .isEqualTo(Demo.NONE);
            try (var app = DriverManager.getConnection(other.url(), AppRole.NAME, key.appPassword())) {
                assertThat(app.isValid(1)).isTrue();
            }
            assertThatThrownBy(() -> new Database(other.url(), "weak", "wrong").refuseUnfit())
                    .isInstanceOf(StartRefused.class)
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("连不上数据库");
        }
    }

    private Workplace alone() {
        var workplace = new Workplace(data);
        workplace.takeFolder();
        return workplace;
    }

    private static Settings prepare(Workplace workplace, Optional<Demo> said) {
        Database database = workplace.startDatabase(Optional.empty());
        return workplace.prepare(database, said, Demo.CITY, Optional.empty(), InstantSource.system());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var owner = database.connect();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int unions(Database database) throws SQLException {
        try (var owner = database.connect();
                var statement = owner.createStatement();
                var count = statement.executeQuery("select count(*) from organisation")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
