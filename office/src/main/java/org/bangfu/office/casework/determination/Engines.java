package org.bangfu.office.casework.determination;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.contract.Engine;
import org.bangfu.contract.PolicyFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules as they were understood at any time: today's are this program's, earlier ones are the jars in {@code engines/VERSION}, each
 * version in a class loader of its own that knows nothing of this program.
 */
@Component
class Engines {

    /** What determinations name that were made before versions were counted; version 1 decides as they did. */
    private static final Set<String> UNCOUNTED = Set.of("0.1.0-SNAPSHOT", "未打包");

    private static final String FIRST = "1";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Path folder;
    private final Map<String, Optional<Asking>> earlier = new ConcurrentHashMap<>();

    Engines(@Value("${bangfu.engines:engines}") Path folder) {
        this.folder = folder;
    }

    /** An engine, asked by one policy: documents in, documents out. */
    @FunctionalInterface
    interface Asking {

        /** @throws IllegalArgumentException where this engine cannot read the policy */
        UnaryOperator<byte[]> by(PolicyFiles policy);
    }

    /** The engine of a version; empty where its jars are not here. */
    Optional<Asking> of(String version) {
        String counted = UNCOUNTED.contains(version) ? FIRST : version;
        return counted.equals(Engine.VERSION)
                ? Optional.of(policy -> Engine.answering(policy.policy(), policy.standards(), policy.workdays()))
                : earlier.computeIfAbsent(counted, this::load);
    }

    private Optional<Asking> load(String version) {
        List<URL> jars = NUMBER.matcher(version).matches() ? jars(folder.resolve(version)) : List.of();
        return jars.isEmpty() ? Optional.empty() : Optional.of(engine(jars));
    }

    private static List<URL> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var jars = new ArrayList<URL>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                jars.add(jar.toUri().toURL());
            }
            return jars;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its door is found by the name that {@link Engine} promises never to change. Stays loaded as long as the program runs. */
    private static Asking engine(List<URL> jars) {
        var loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        try {
            Method door = Class.forName(Engine.class.getName(), true, loader)
                    .getMethod("answering", byte[].class, byte[].class, byte[].class);
            return policy -> enter(door, policy);
        } catch (ReflectiveOperationException noEngine) {
            throw new IllegalStateException("no engine in " + jars, noEngine);
        }
    }

    @SuppressWarnings("unchecked") // what the door of every version gives; types of another loader cannot be checked
    private static UnaryOperator<byte[]> enter(Method door, PolicyFiles policy) {
        try {
            return (UnaryOperator<byte[]>) door.invoke(null, policy.policy(), policy.standards(), policy.workdays());
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("the door of an engine is public", closed);
        }
    }
}
