package org.bangfu.office.api;

import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bangfu.office.CallsWithin;
import org.bangfu.office.ground.access.May;
import org.bangfu.office.ground.access.Role;
import org.bangfu.office.ground.web.Api;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The API as an OpenAPI 3.1 document, read off its routes, their records and who may use them; so it can say nothing that is not so.
 * What a call is for stands in {@code words.properties}, else the name of its method tells.
 */
final class ApiDocument {

    private final RequestMappingHandlerMapping mapping;
    private final Map<String, String> words;
    private final Schemas schemas = new Schemas();
    private final CallsWithin calls = new CallsWithin();

    ApiDocument(RequestMappingHandlerMapping mapping, Map<String, String> words) {
        this.mapping = mapping;
        this.words = words;
    }

    private record Route(String path, RequestMethod method, RequestMappingInfo info, HandlerMethod handler) {}

    Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Route route : routes()) {
            paths.computeIfAbsent(route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        return ordered(
                "openapi", "3.1.0",
                "info",
                        ordered(
                                "title", "帮扶 Bangfu",
                                "version", "1",
                                "description",
                                        "What people do on the screen, for programs. A program acts as the person whose token it shows, with her roles of the day"
                                                + " and in her territory. docs/api.md walks a family's whole way with curl."),
                "security", List.of(Map.of("token", List.of())),
                "paths", paths,
                "components",
                        ordered(
                                "securitySchemes",
                                        Map.of(
                                                "token",
                                                ordered(
                                                        "type", "http",
                                                        "scheme", "bearer",
                                                        "description",
                                                                "Made by a person on her own page, 我的账号 · 访问令牌; shown once.")),
                                "parameters", parameters(),
                                "responses", responses(),
                                "schemas", schemas.all()));
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> routes.add(new Route(path, method, info, handler)));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::path).thenComparing(Route::method));
        return routes;
    }

    private Map<String, Object> operation(Route route) {
        String module = Published.feature(route.handler().getBeanType());
        var operation = ordered(
                "tags",
                List.of(module),
                "summary",
                words.getOrDefault(route.method() + " " + route.path(), plain(route.handler())),
                "operationId",
                module + "." + route.handler().getMethod().getName() + parts(route),
                "description",
                "For: " + who(route.handler()) + ".");
        List<Object> asked = asked(route);
        if (!asked.isEmpty()) {
            operation.put("parameters", asked);
        }
        body(route).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", answers(route));
        return operation;
    }

    private static String plain(HandlerMethod handler) {
        return handler.getMethod().getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Tells two calls of one method's name apart. */
    private static String parts(Route route) {
        return Arrays.stream(route.path().split("/"))
                .skip(3)
                .filter(part -> !part.startsWith("{"))
                .collect(
                        Collectors.joining("-", ".", "." + route.method().name().toLowerCase(Locale.ROOT)));
    }

    private static String who(HandlerMethod handler) {
        May may = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), May.class);
        if (may == null) {
            may = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), May.class);
        }
        if (may == null) {
            return "anyone";
        }
        return Arrays.stream(may.value())
                .flatMap(permission -> permission.roles().stream())
                .sorted()
                .distinct()
                .map(Role::label)
                .collect(Collectors.joining("、"));
    }

    private List<Object> asked(Route route) {
        List<Object> asked = new ArrayList<>();
        for (var parameter : route.handler().getMethodParameters()) {
            Parameter java = parameter.getParameter();
            if (java.isAnnotationPresent(PathVariable.class)) {
                asked.add(ordered(
                        "name",
                        java.getName(),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        schemas.of(java.getParameterizedType())));
            } else if (java.isAnnotationPresent(RequestParam.class) && !isFile(java)) {
                String named = java.getAnnotation(RequestParam.class).name();
                asked.add(query(named.isEmpty() ? java.getName() : named, schemas.of(java.getParameterizedType())));
            } else if (isForm(java) && files(route).isEmpty()) {
                for (var field : Schemas.fields(java.getType())) {
                    asked.add(query(field.getName(), schemas.of(field.getGenericType())));
                }
            }
        }
        if (changes(route)) {
            asked.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
            asked.add(Map.of("$ref", "#/components/parameters/IfMatch"));
        }
        return asked;
    }

    /** A record whose fields come by name: in the address, or beside a file. */
    private static boolean isForm(Parameter parameter) {
        return parameter.getType().isRecord() && !parameter.isAnnotationPresent(RequestBody.class);
    }

    private static List<String> files(Route route) {
        return Arrays.stream(route.handler().getMethodParameters())
                .map(MethodParameter::getParameter)
                .filter(ApiDocument::isFile)
                .map(Parameter::getName)
                .toList();
    }

    /** One or several. */
    private static boolean isFile(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName().contains(MultipartFile.class.getName());
    }

    private static Map<String, Object> query(String name, Object schema) {
        return ordered("name", name, "in", "query", "required", false, "schema", schema);
    }

    /** A call that goes through {@link Api} needs its headers. */
    private boolean changes(Route route) {
        return route.method() != RequestMethod.GET
                && calls.reach(route.handler().getMethod(), Api.class, Set.of("act", "create"));
    }

    private Optional<Object> body(Route route) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (var parameter : route.handler().getMethodParameters()) {
            Parameter java = parameter.getParameter();
            if (java.getType() == InputStream.class) {
                return Optional.of(streamed(route.info().getConsumesCondition().getConsumableMediaTypes()));
            }
            if (java.isAnnotationPresent(RequestBody.class)) {
                return Optional.of(content("application/json", schemas.of(java.getParameterizedType())));
            }
            if (isForm(java)) {
                for (var field : Schemas.fields(java.getType())) {
                    parts.put(field.getName(), schemas.of(field.getGenericType()));
                }
            }
        }
        List<String> files = files(route);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        files.forEach(file -> parts.put(file, ordered("type", "string", "format", "binary")));
        return Optional.of(content("multipart/form-data", ordered("type", "object", "properties", parts)));
    }

    /** Read as it comes: what it looks like stands in docs/api.md. */
    private static Map<String, Object> streamed(Set<MediaType> types) {
        Map<String, Object> content = new TreeMap<>();
        types.forEach(type -> content.put(type.toString(), Map.of("schema", ordered("type", "object"))));
        return Map.of("content", content);
    }

    private static Object content(String type, Object schema) {
        return Map.of("content", Map.of(type, Map.of("schema", schema)));
    }

    private Map<String, Object> answers(Route route) {
        var answers = new LinkedHashMap<String, Object>();
        var done = ordered("description", "Done; the same key again gives the same answer.");
        if (route.method() == RequestMethod.GET) {
            done.put("description", "Found.");
        }
        done.putAll(
                route.handler().getMethod().getReturnType() == void.class
                        ? streamed(route.info().getProducesCondition().getProducibleMediaTypes())
                        : Map.of(
                                "content",
                                Map.of("application/json", Map.of("schema", schemas.answer(route.handler())))));
        answers.put("200", done);
        Set<String> problems = new LinkedHashSet<>(List.of("401", "403", "404"));
        if (route.method() != RequestMethod.GET) {
            problems.addAll(List.of("400", "409", "422", "428"));
        }
        problems.stream()
                .sorted()
                .forEach(code -> answers.put(code, Map.of("$ref", "#/components/responses/" + name(code))));
        return answers;
    }

    private static String name(String code) {
        return switch (code) {
            case "400" -> "Unreadable";
            case "401" -> "NoToken";
            case "403" -> "OtherRole";
            case "404" -> "NotThere";
            case "409" -> "Stale";
            case "428" -> "NoVersion";
            default -> "Refused";
        };
    }

    private static Map<String, Object> parameters() {
        return ordered(
                "IdempotencyKey",
                ordered(
                        "name", "Idempotency-Key",
                        "in", "header",
                        "required", true,
                        "description",
                                "A number of the caller's own; the same call again under it does nothing twice, another call under it is refused.",
                        "schema", ordered("type", "string", "minLength", 8, "maxLength", 100)),
                "IfMatch",
                ordered(
                        "name", "If-Match",
                        "in", "header",
                        "required", false,
                        "description", "The version the caller saw; needed where the thing has one.",
                        "schema", ordered("type", "string", "pattern", "\"?[0-9]{1,9}\"?")));
    }

    private static Map<String, Object> responses() {
        var all = new LinkedHashMap<String, Object>();
        Map.of(
                        "Unreadable", "The body is not JSON of this shape.",
                        "NoToken", "No token, or one that is wrong, expired or revoked.",
                        "OtherRole", "The person's roles do not allow this.",
                        "NotThere", "It does not exist, or not in the person's territory.",
                        "Stale",
                                "Changed since the version given, or somebody did the same at the same moment; says what and by whom.",
                        "NoVersion", "The thing has versions, and the call does not say in If-Match which one it saw.",
                        "Refused", "Refused by a rule: the place, the mend and the article of each.")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> all.put(
                        one.getKey(),
                        ordered(
                                "description", one.getValue(),
                                "content",
                                        Map.of(
                                                "application/problem+json",
                                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
        return all;
    }

    static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
