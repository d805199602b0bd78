package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.bangfu.office.start.Options.Command;
import org.junit.jupiter.api.Test;

/** The command line is understood or refused by name, never guessed. */
class OptionsTest {

    private static final Path HERE = Path.of("/srv/bang fu");

    @Test
    void withoutAnythingRunsOnPort8080InTheFolderData() {
        var options = parse("run");
        assertThat(options.command()).isEqualTo(Command.RUN);
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(HERE.resolve("data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.demo()).isEmpty();
    }

    @Test
    void theFolderIsTakenFromWhereOneStands() {
        assertThat(parse("run", "--data", "../other").data()).isEqualTo(Path.of("/srv/other"));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        refused("看不懂“--prot”", "run", "--prot", "1");
        refused("没有“rnu”这个命令", "rnu");
        refused("--port 后面缺少内容", "run", "--port");
        refused("“70000”不是", "run", "--port", "70000");
        refused("不能是“paris”", "run", "--demo", "paris");
        refused("看不懂“more.zip”", "backup", "one.zip", "more.zip");
        refused("请写出备份文件名", "restore");
        refused("看不懂“file”", "verify", "file");
    }

    @Test
    void aDatabaseIsWrittenAsPeopleWriteIt() {
        var database = DatabaseAddress.parse("postgresql://bang:p%40ss@db.example:5433/fu?sslmode=require", null);
        assertThat(database.owner()).isEqualTo("bang");
        assertThat(database.password()).isEqualTo("p@ss");
        assertThat(database.url())
                .startsWith("jdbc:postgresql://db.example:5433/fu?sslmode=require&")
                .doesNotContain("p@ss");
        assertThat(database.toString()).doesNotContain("p@ss");
        var jdbc = DatabaseAddress.parse("jdbc:postgresql://localhost/fu?user=bang&password=secret", null);
        assertThat(jdbc.owner()).isEqualTo("bang");
        assertThat(jdbc.password()).isEqualTo("secret");
        assertThat(jdbc.url()).doesNotContain("secret");
        assertThat(DatabaseAddress.parse("postgresql://bang@localhost/fu", "elsewhere")
                        .password())
                .isEqualTo("elsewhere");
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutRepeatingItsPassword() {
        for (String address : List.of(
                "mysql://u:secret@h/d",
                "postgresql://u:secret@h",
                "postgresql://u:sec ret@h/d",
                "postgresql://h/d",
                "")) {
            assertThatThrownBy(() -> DatabaseAddress.parse(address, "x"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("postgresql://用户:口令@主机:5432/数据库")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> DatabaseAddress.parse("postgresql://u@h/d", null))
                .hasMessageContaining("没有数据库口令");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), HERE);
    }

    private static void refused(String because, String... words) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(StartRefused.class).hasMessageContaining(because);
    }
}
