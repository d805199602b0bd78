package org.bangfu.office.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import org.bangfu.office.start.Manifest.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restored installation equals the saved one, part by part and hash by hash; anything else is refused before it begins. */
class BackupTest {

    /** One installation and its backup, which every test copies. */
    @TempDir
    static Path once;

    private static DataFolder original;
    private static Manifest saved;

    @TempDir
    Path folder;

    private DataFolder copy;
    private Path file;

    @BeforeAll
    static void saveAnInstallation() throws Exception {
        original = DataFolder.at(once.resolve("data"));
        ReadyServer.in(original.postgres());
        saved = save(once.resolve("backup.zip"));
    }

    @BeforeEach
    void copyTheBackup() throws IOException {
        copy = DataFolder.at(folder.resolve("copy"));
        file = Files.copy(once.resolve("backup.zip"), folder.resolve("backup.zip"));
    }

    @Test
    void whatIsRestoredEqualsWhatWasSaved() throws Exception {
        bringKey();
        try (var workplace = alone(copy);
                var backup = Restore.of(file)) {
            Settings settings = backup.into(workplace, Optional.empty());
            assertThatThrownBy(() -> workplace.look(settings.database()))
                    .as("not before it was verified")
                    .hasMessageContaining("没有通过核对");
            Manifest again = Backup.write(settings, folder.resolve("again.zip"), InstantSource.system());
            assertThat(again.parts()).isEqualTo(saved.parts());
            assertThat(again.sequences()).isEqualTo(saved.sequences());
            assertThat(again.parts()).extracting(Part::name).contains("files/proofs/ab/cd", "tables/installation.copy");
        }
    }

    @Test
    void theMasterKeyIsNotInTheBackup() throws Exception {
        String key = Files.readString(original.key()).strip();
        try (var zip = FileSystems.newFileSystem(file);
                var files = Files.walk(zip.getPath("/"))) {
            for (Path part : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(part, StandardCharsets.ISO_8859_1))
                        .as(part.toString())
                        .doesNotContain(key);
            }
        }
    }

    @Test
    void aChangedPartIsFoundBeforeAnythingIsWritten() throws Exception {
        bringKey();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.writeString(zip.getPath("files/proofs/ab/cd"), "!", StandardOpenOption.APPEND);
        }
        refused("备份已损坏：files/proofs/ab/cd");
        assertThat(copy.isEmpty()).isTrue();
    }

    @Test
    void aChangedManifestOrAnotherKeyIsRefused() throws Exception {
        SecretFile.readOrCreate(copy.key());
        refused("备份与密钥文件");
        Files.delete(copy.key());
        bringKey();
        try (var zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath(Manifest.NAME);
            Files.writeString(manifest, Files.readString(manifest).replace("files/proofs", "files/../.."));
        }
        refused("备份与密钥文件");
    }

    @Test
    void onlyAnEmptyFolderIsRestoredInto() throws Exception {
        bringKey();
        Files.writeString(copy.path().resolve("something"), "here");
        refused("已经有数据");
    }

    @Test
    void aRestoreThatWasCutOffIsNoInstallation() throws Exception {
        ReadyServer.in(copy.postgres());
        Files.createFile(copy.restoring());
        try (var workplace = alone(copy)) {
            var database = workplace.startDatabase(Optional.empty());
            assertThatThrownBy(() -> workplace.prepare(
                            database, Optional.empty(), Demo.CITY, Optional.empty(), InstantSource.system()))
                    .hasMessageContaining("没有做完");
        }
    }

    @Test
    void anExistingFileIsNeverOverwritten() throws Exception {
        Files.writeString(file, "precious");
        assertThatThrownBy(() -> save(file)).isInstanceOf(StartRefused.class).hasMessageContaining("不会覆盖");
        assertThat(file).hasContent("precious");
    }

    @Test
    void whatIsNoBackupIsSaidToBeNone() throws Exception {
        Files.writeString(file, "not a zip");
        assertThatThrownBy(() -> Restore.of(file)).isInstanceOf(StartRefused.class);
    }

    private static Manifest save(Path file) throws Exception {
        try (var workplace = alone(original)) {
            Settings settings = workplace.prepare(
                    workplace.startDatabase(Optional.empty()),
                    Optional.empty(),
                    Demo.NONE,
                    Optional.empty(),
                    InstantSource.system());
            try (var owner = settings.database().connect()) {
                owner.createStatement()
                        .execute(
                                "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                                        + " values (gen_random_uuid(), '听者', 'e', E'一行\\n又一行\\t\\\\N', now())");
            }
            Path proof = original.path().resolve("proofs/ab/cd");
            Files.createDirectories(proof.getParent());
            Files.writeString(proof, "sealed");
            return Backup.write(settings, file, InstantSource.system());
        }
    }

    private void bringKey() throws IOException {
        Files.copy(original.key(), copy.key());
    }

    private void refused(String because) {
        try (var workplace = alone(copy);
                var backup = Restore.of(file)) {
            assertThatThrownBy(() -> backup.into(workplace, Optional.empty()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(because);
        }
    }

    private static Workplace alone(DataFolder folder) {
        var workplace = new Workplace(folder);
        workplace.takeFolder();
        return workplace;
    }
}
