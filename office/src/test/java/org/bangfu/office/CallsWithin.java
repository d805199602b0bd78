package org.bangfu.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a method comes to call, by itself, its lambdas and the other methods of its package, read from what was compiled. */
public final class CallsWithin {

    private record Called(String owner, String name, String type) {}

    private final Map<String, Map<Called, Set<Called>>> classes = new HashMap<>();

    /** Whether {@code from} comes to call one of these methods of {@code owner}. */
    public boolean reach(Method from, Class<?> owner, Set<String> names) {
        String own = internal(from.getDeclaringClass());
        String place = own.substring(0, own.lastIndexOf('/') + 1);
        var waiting = new ArrayDeque<Called>();
        var seen = new HashSet<Called>();
        calls(own).keySet().stream()
                .filter(method -> method.name().equals(from.getName()))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            Called called = waiting.remove();
            if (called.owner().equals(internal(owner)) && names.contains(called.name())) {
                return true;
            }
            if (seen.add(called)
                    && called.owner().startsWith(place)
                    && called.owner().indexOf('/', place.length()) < 0) {
                waiting.addAll(calls(called.owner()).getOrDefault(called, Set.of()));
            }
        }
        return false;
    }

    private Map<Called, Set<Called>> calls(String owner) {
        return classes.computeIfAbsent(owner, CallsWithin::read);
    }

    private static Map<Called, Set<Called>> read(String owner) {
        try (InputStream file = CallsWithin.class.getResourceAsStream("/" + owner + ".class")) {
            ClassModel read = ClassFile.of().parse(Objects.requireNonNull(file).readAllBytes());
            var calls = new HashMap<Called, Set<Called>>();
            for (MethodModel method : read.methods()) {
                var called = new HashSet<Called>();
                method.code()
                        .ifPresent(code -> code.forEach(element -> of(element).forEach(called::add)));
                calls.put(
                        new Called(
                                owner,
                                method.methodName().stringValue(),
                                method.methodType().stringValue()),
                        called);
            }
            return calls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Called> of(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                Stream.of(new Called(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue()));
            case InvokeDynamicInstruction lambda ->
                lambda.bootstrapArgs().stream()
                        .filter(DirectMethodHandleDesc.class::isInstance)
                        .map(DirectMethodHandleDesc.class::cast)
                        .map(handle -> new Called(
                                handle.owner().descriptorString().replaceAll("^L|;$", ""),
                                handle.methodName(),
                                handle.lookupDescriptor()));
            default -> Stream.of();
        };
    }

    private static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
