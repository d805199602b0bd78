package org.bangfu.office.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes that print: those whose code names a template that lays out a sheet of A4. Read from the program, so that a new one is among them. */
final class PrintRoutes {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    private PrintRoutes() {}

    static Set<String> of(RequestMappingHandlerMapping routes) {
        Set<String> sheets = sheets();
        Set<String> print = new TreeSet<>();
        Map<Class<?>, Map<String, Set<String>>> read = new HashMap<>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                Class<?> type = ClassUtils.getUserClass(handler.getBeanType());
                Set<String> names = named(read.computeIfAbsent(type, PrintRoutes::names), handler.getMethod());
                if (names.stream().anyMatch(sheets::contains)) {
                    print.addAll(mapping.getPatternValues());
                }
            }
        });
        return print;
    }

    private static Set<String> sheets() {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> text(file).contains("@template.ground.web.print("))
                    .map(file -> TEMPLATES
                            .relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".jte", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words a method names, itself or through methods and lambdas of its class. */
    private static Set<String> named(Map<String, Set<String>> names, Method method) {
        Set<String> said = new HashSet<>();
        Set<String> seen = new HashSet<>();
        var waiting = new ArrayDeque<String>();
        waiting.add(method.getName() + Type.getMethodDescriptor(method));
        while (!waiting.isEmpty()) {
            for (String one : names.getOrDefault(waiting.remove(), Set.of())) {
                if (names.containsKey(one)) {
                    if (seen.add(one)) {
                        waiting.add(one);
                    }
                } else {
                    said.add(one);
                }
            }
        }
        return said;
    }

    /** Of each method of a class, the words in it and the methods of the class it calls. */
    private static Map<String, Set<String>> names(Class<?> type) {
        Map<String, Set<String>> names = new HashMap<>();
        try (var in = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
            new ClassReader(in).accept(new Reader(Type.getInternalName(type), names), ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static final class Reader extends ClassVisitor {

        private final String own;
        private final Map<String, Set<String>> names;

        Reader(String own, Map<String, Set<String>> names) {
            super(Opcodes.ASM9);
            this.own = own;
            this.names = names;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            Set<String> said = names.computeIfAbsent(name + descriptor, any -> new HashSet<>());
            return new MethodVisitor(Opcodes.ASM9) {

                @Override
                public void visitLdcInsn(Object value) {
                    if (value instanceof String words) {
                        said.add(words);
                    }
                }

                @Override
                public void visitMethodInsn(int code, String owner, String called, String of, boolean onInterface) {
                    if (owner.equals(own)) {
                        said.add(called + of);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String called, String of, Handle by, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle lambda
                                && lambda.getOwner().equals(own)) {
                            said.add(lambda.getName() + lambda.getDesc());
                        }
                    }
                }
            };
        }
    }
}
