import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The inner loop of {@code bangfu test NAME}: compiles what was edited since Maven built it, and runs the tests named in the same Java.
 * Where only the insides of methods changed, only they are compiled; where anything that others see of a class did, its module is and
 * whatever stands on it. No checks: those are {@code bangfu test}'s.
 *
 * <p>Arguments: the tests, {@code Name}, {@code Name*} or {@code Name#method}; then the modules in their order, the last is the tests'.
 */
final class OneTest {

    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();

    /** The moment this began: what is edited while it works is newer. */
    private static final FileTime NOW = FileTime.from(Instant.now());

    /** Where the templates' classes lie, whose sources are no Java. */
    private static final Path TEMPLATES = Path.of("org", "bangfu", "office", "jte");

    /** What the tests' module has seen compiled, and since when; a module may be edited and compiled in another's loop. */
    private static Path loop;

    /** Whether something that others see has changed below, and all above is compiled again. Kept in a file until that is done. */
    private static boolean all;

    public static void main(String[] arguments) throws Exception {
        List<String> modules = List.of(arguments).subList(1, arguments.length);
        String own = modules.getLast();
        loop = Files.createDirectories(built(own).resolve("loop"));
        all = Files.exists(loop.resolve("all"));
        for (String module : modules) {
            bring(SOURCES.resolve(module, "src", "main"), built(module).resolve("classes"), module.equals(own));
            templates(SOURCES.resolve(module, "src", "main", "jte"), built(module).resolve("classes"));
        }
        bring(SOURCES.resolve(own, "src", "test"), built(own).resolve("test-classes"), true);
        Files.deleteIfExists(loop.resolve("all"));
        System.exit(run(arguments[0], built(own).resolve("test-classes")) ? 0 : 1);
    }

    private static Path built(String module) {
        return SOURCES.resolve(module, "target", "quick");
    }

    // --- Compile

    private static void bring(Path sources, Path classes, boolean ownModule) throws IOException {
        Path stamp = stamp(sources);
        Path java = sources.resolve("java");
        List<Path> every = files(java, ".java");
        forget(classes, java);
        List<Path> edited = every.stream().filter(file -> newer(file, stamp)).toList();
        if (!edited.isEmpty() && !all) {
            Map<Path, String> before = faces(edited, java, classes);
            javac(edited, classes);
            if (!ownModule || !faces(edited, java, classes).equals(before)) {
                all = true;
                Files.writeString(loop.resolve("all"), "");
            }
        }
        if (all) {
            javac(every, classes);
        }
        for (Path file : files(sources.resolve("resources"), "")) {
            if (newer(file, stamp)) {
                Path copy = classes.resolve(sources.resolve("resources").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.setLastModifiedTime(stamp, NOW);
    }

    /** A class whose source was renamed or deleted would be found by whoever looks for all of a kind, and hide that others still name it. */
    private static void forget(Path classes, Path sources) throws IOException {
        for (Path type : files(classes, ".class")) {
            Path folder = classes.relativize(type).getParent();
            String name = type.getFileName().toString().replaceAll("(\\$.*)?\\.class$", ".java");
            if (folder == null
                    || folder.startsWith(TEMPLATES)
                    || Files.exists(sources.resolve(folder).resolve(name))
                    || Files.exists(sources.resolve(folder).resolve(source(type)))) {
                continue;
            }
            System.out.println("forget " + type.getFileName());
            Files.delete(type);
            all = true;
            Files.writeString(loop.resolve("all"), "");
        }
    }

    private static String source(Path type) throws IOException {
        return ClassFile.of().parse(type).findAttribute(Attributes.sourceFile())
                .map(file -> file.sourceFile().stringValue()).orElse("");
    }

    private static void javac(List<Path> files, Path classes) {
        System.out.println("compile " + (files.size() == 1 ? files.getFirst().getFileName() : files.size() + " files"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"),
                "-proc:none", "-nowarn", "-parameters", "-implicit:none", "-g");
        if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files)).call()) {
            System.exit(1);
        }
    }

    /** What others see of the classes of these files: all but what is private and the insides of methods. Constants are seen. */
    private static Map<Path, String> faces(List<Path> edited, Path sources, Path classes) throws IOException {
        Map<Path, String> faces = new TreeMap<>();
        for (Path file : edited) {
            Path folder = classes.resolve(sources.relativize(file)).getParent();
            String name = file.getFileName().toString().replace(".java", "");
            for (Path type : files(folder, ".class")) {
                String found = type.getFileName().toString();
                if (type.getParent().equals(folder) && (found.equals(name + ".class") || found.startsWith(name + "$"))) {
                    faces.put(type, HexFormat.of().formatHex(face(type)));
                }
            }
        }
        return faces;
    }

    private static byte[] face(Path type) throws IOException {
        var file = ClassFile.of(ConstantPoolSharingOption.NEW_POOL, DebugElementsOption.DROP_DEBUG);
        int hidden = ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC;
        return file.transformClass(
                file.parse(type),
                ClassTransform.dropping(element -> element instanceof FieldModel field && (field.flags().flagsMask() & hidden) != 0
                                || element instanceof MethodModel method && (method.flags().flagsMask() & hidden) != 0)
                        .andThen(ClassTransform.transformingMethods(MethodTransform.dropping(CodeModel.class::isInstance))));
    }

    private static void templates(Path sources, Path classes) throws IOException {
        Path stamp = stamp(sources);
        List<Path> edited = files(sources, ".jte").stream().filter(file -> newer(file, stamp)).toList();
        if (Files.notExists(sources) || edited.isEmpty() && !all) {
            return;
        }
        System.out.println("compile templates");
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(sources), classes, ContentType.Html, OneTest.class.getClassLoader(), "org.bangfu.office.jte");
        engine.setTrimControlStructures(true);
        engine.precompileAll(List.of(System.getProperty("java.class.path").split(":")));
        Files.setLastModifiedTime(stamp, NOW);
    }

    // --- Run

    private static boolean run(String names, Path classes) throws Exception {
        List<DiscoverySelector> chosen = new ArrayList<>();
        for (String name : names.split(",")) {
            String[] parts = name.split("#", 2);
            Pattern wanted = Pattern.compile(parts[0].replace("*", ".*") + "\\.class");
            for (Path file : files(classes, ".class")) {
                if (wanted.matcher(file.getFileName().toString()).matches() && !file.toString().contains("$")) {
                    String type = classes.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                    if (parts.length == 1) {
                        chosen.add(selectClass(type));
                    } else {
                        Stream.of(Class.forName(type).getDeclaredMethods())
                                .filter(method -> method.getName().equals(parts[1]))
                                .forEach(method -> chosen.add(selectMethod(method.getDeclaringClass(), method)));
                    }
                }
            }
        }
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(chosen).build(), summary);
        var counted = summary.getSummary();
        counted.printFailuresTo(new PrintWriter(System.out, true), 30);
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                counted.getTestsSucceededCount(), counted.getTotalFailureCount(), counted.getTestsSkippedCount());
        return counted.getTotalFailureCount() == 0 && counted.getTestsSucceededCount() > 0;
    }

    // --- Files

    private static List<Path> files(Path folder, String end) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end) && Files.isRegularFile(file)).sorted().toList();
        }
    }

    private static boolean newer(Path file, Path stamp) {
        try {
            return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(stamp)) > 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** When these sources were last compiled for this module's tests: by Maven, when the launcher began it, or by an earlier loop. */
    private static Path stamp(Path sources) throws IOException {
        Path stamp = loop.resolve(SOURCES.relativize(sources).toString().replace('/', '-'));
        if (Files.notExists(stamp)) {
            Files.createFile(stamp);
            Files.setLastModifiedTime(stamp, Files.getLastModifiedTime(loop.resolveSibling("tests.classpath")));
        }
        return stamp;
    }
}
