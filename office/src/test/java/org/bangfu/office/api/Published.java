package org.bangfu.office.api;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The names under which features and shapes were published: a class that moves within the house moves nothing for programs. */
final class Published {

    private static final Properties NAMES = names();

    private Published() {}

    static String feature(Class<?> type) {
        return named(type.getPackageName().replaceFirst(".*\\.", ""));
    }

    static String shape(Class<?> record) {
        return named(record.getName().replaceFirst(".*\\.", "").replace("$", "."));
    }

    private static String named(String today) {
        return NAMES.getProperty(today, today);
    }

    private static Properties names() {
        var names = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Published.class.getResourceAsStream("published.properties")),
                StandardCharsets.UTF_8)) {
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
