package org.bangfu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bangfu.contract.PolicySetting.Said;
import org.bangfu.policy.book.Limits;
import org.bangfu.policy.book.Setting;
import org.bangfu.policy.book.TimeLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A setting is declared once, and a text that was confirmed before there was such a setting is read for ever (M22, docs/decisions/0008). */
class M22_SettingsTest {

    private static final Path ENGINES = Path.of("..", "engines");

    static List<Path> earlierEngines() throws IOException {
        try (Stream<Path> versions = Files.list(ENGINES)) {
            return versions.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** A new setting without a default would make it unreadable, and stop every decision of its days. */
    @ParameterizedTest
    @MethodSource("earlierEngines")
    void theTextOfEachEarlierEngineIsReadAndSaysWhatItDoesNotSet(Path engine) throws Exception {
        int version = Integer.parseInt(engine.getFileName().toString());
        Determiner then = Determiner.of(files(engine));
        assertThat(then.policy().limits())
                .isEqualTo(Determiner.shipped().policy().limits());
        List<PolicySetting> unsaid = then.settings().stream()
                .filter(setting -> setting.said() == Said.BY_DEFAULT)
                .toList();
        assertThat(unsaid)
                .extracting(PolicySetting::key)
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(Setting.values())
                                        .filter(setting -> setting.later().isPresent()
                                                && setting.later().get().since() > version)
                                        .map(Setting::key),
                                Arrays.stream(TimeLimit.values()).map(TimeLimit::key))
                        .toList());
        assertThat(unsaid)
                .allSatisfy(setting -> assertThat(SettingName.value(setting)).endsWith("（文本未写明，按默认）"));
        assertThat(Determiner.shipped().settings())
                .allSatisfy(setting -> assertThat(setting.said())
                        .isEqualTo(TimeLimit.of(setting.key()).isPresent() ? Said.BY_DEFAULT : Said.IN_THE_TEXT));
    }

    private static PolicyFiles files(Path engine) throws IOException {
        try (Stream<Path> jars = Files.list(engine)) {
            Path contract = jars.filter(jar -> jar.getFileName().toString().startsWith("bangfu-contract-"))
                    .findFirst()
                    .orElseThrow();
            try (var jar = new JarFile(contract.toFile())) {
                return new PolicyFiles(read(jar, "policy.yaml"), read(jar, "standards.csv"), read(jar, "workdays.csv"));
            }
        }
    }

    private static byte[] read(JarFile jar, String name) throws IOException {
        try (InputStream file = jar.getInputStream(jar.getEntry("org/bangfu/contract/wuhu/" + name))) {
            return file.readAllBytes();
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSettingHasItsPartAndItsName(Setting setting) {
        Limits limits = Determiner.shipped().policy().limits();
        assertThat(limits.with(setting, limits.get(setting))).isEqualTo(limits);
        assertThat(SettingName.of(setting.key())).isEqualTo(setting.label()).isNotEqualTo(setting.key());
        assertThat(Setting.of(setting.key())).contains(setting);
        setting.later()
                .ifPresent(later ->
                        assertThat(setting.form().read(later.otherwise())).isEqualTo(limits.get(setting)));
    }

    @Test
    void theShippedTextSetsThemInTheirOrder() {
        assertThat(Determiner.shipped().settings().stream()
                        .map(setting -> setting.key().replaceAll("\\[\\d+]", ""))
                        .distinct()
                        .skip(1)) // the day from which it counts
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(Setting.values()).map(Setting::key),
                                Arrays.stream(TimeLimit.values()).map(TimeLimit::key))
                        .toList());
    }
}
