package org.bangfu.office.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bangfu.office.Browser;
import org.bangfu.office.Families;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every field, parameter and place of an address of every route, from the list of routes itself, filled with what nobody should
 * send: the office answers with a clear refusal, never breaks, never speaks English.
 */
@OfficeTest
class EveryInputTest {

    private static final String LONG = "长".repeat(3_000);

    private static final List<String> TYPED = List.of(
            "", LONG, "a\0b", "😀", "-1", "1e400", "999999999999999999999", "2026-02-30", "<b>\"'&</b>", "%ED%A0%80");

    /** Those that have broken programs most. */
    private static final List<String> WORST = List.of("a\0b", "999999999999999999999");

    private static final List<String> WRITTEN = List.of(
            "\"a\\u0000b\"",
            "\"a\\ud800b\"",
            "\"" + LONG + "\"",
            "999999999999999999999",
            "1e400",
            "{}",
            "[null]",
            "null");

    private static final String MANY = "[" + "{},".repeat(21_000) + "{}]";

    /** Words are taken whole, never tried letter by letter: answers of megabytes are read. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![A-Za-z])[A-Za-z]{2,}+(?: [A-Za-z]{2,}+){3}|Exception|\\bat org\\.");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    @Autowired
    Families families;

    @Autowired
    Cases cases;

    @Autowired
    Tokens tokens;

    @Autowired
    TransactionTemplate transaction;

    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    private final Map<Role, Program> programs = new EnumMap<>(Role.class);
    private int version;
    private final TreeSet<String> broken = new TreeSet<>();

    @Test
    void formsAndPagesRefuseClearly() {
        Case poor = families.poor();
        version = poor.version();
        for (Route route : routes()) {
            if (!route.isApi()) {
                visit(route, poor.number());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void programsAreToldThePlace() {
        Case poor = families.poor();
        version = poor.version();
        for (Route route : routes()) {
            if (route.isApi()) {
                ask(route, poor.number());
            }
        }
        assertThat(broken).isEmpty();
    }

    /** Leaving is no input. */
    private List<Route> routes() {
        return Route.all(mapping).stream()
                .filter(route -> !route.pattern().equals("/logout"))
                .toList();
    }

    private Role somebody(Route route) {
        return Arrays.stream(Role.values())
                .filter(route::allows)
                .max((one, other) -> Boolean.compare(one != Role.WORKER, other != Role.WORKER))
                .orElseThrow();
    }

    private Browser browser(Role role) {
        return browsers.computeIfAbsent(role, who -> {
            var browser = Browser.as(port, person(who));
            browser.get("/account");
            return browser;
        });
    }

    private Program program(Role role) {
        return programs.computeIfAbsent(role, who -> Program.of(port, tokens, person(who)));
    }

    /** A worker comes with an application begun. */
    private Actor person(Role role) {
        Actor person = town.jinghu(role);
        if (role == Role.WORKER) {
            Acting.as(
                    person,
                    () -> transaction.executeWithoutResult(
                            status -> cases.open(person.account(), person.name(), Town.ZHELU.number())));
        }
        return person;
    }

    private void visit(Route route, String number) {
        var browser = browser(somebody(route));
        for (String address : addresses(route, number)) {
            var answer = route.method() == RequestMethod.GET ? browser.get(address) : browser.post(address, Map.of());
            check(route, address, answer);
            checkNowhere(route, address, answer);
        }
        String address = whole(route, number);
        List<String> fields = fields(route);
        for (Map<String, String> form : forms(fields)) {
            var answer = route.method() == RequestMethod.GET
                    ? browser.get(address + "?" + query(form))
                    : browser.post(address, form);
            check(route, form.toString(), answer);
        }
    }

    /** One field spoilt at a time by the worst, then all at once by each in turn. */
    private List<Map<String, String>> forms(List<String> fields) {
        var forms = new ArrayList<Map<String, String>>();
        for (String spoilt : fields) {
            for (String by : WORST) {
                var form = new LinkedHashMap<String, String>();
                fields.forEach(field -> form.put(
                        field, field.equals(spoilt) ? by : field.equals("version") ? Integer.toString(version) : "1"));
                forms.add(form);
            }
        }
        for (int turn = 0; turn < TYPED.size() && !fields.isEmpty(); turn++) {
            var form = new LinkedHashMap<String, String>();
            for (int i = 0; i < fields.size(); i++) {
                form.put(fields.get(i), TYPED.get((turn + i) % TYPED.size()));
            }
            forms.add(form);
        }
        return forms;
    }

    private static String query(Map<String, String> form) {
        return String.join(
                "&",
                form.entrySet().stream()
                        .map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "="
                                + (field.getValue().equals(LONG)
                                        ? "a".repeat(1_000)
                                        : URLEncoder.encode(field.getValue(), UTF_8)))
                        .toList());
    }

    private void ask(Route route, String number) {
        var program = program(somebody(route));
        for (String address : addresses(route, number)) {
            var answer = program.send(route.method().name(), address, version, "{}");
            check(route, address, answer);
            checkNowhere(route, address, answer);
        }
        String address = whole(route, number);
        for (Map<String, String> form : forms(fields(route))) {
            var answer = route.method() == RequestMethod.GET
                    ? program.get(address + "?" + query(form))
                    : program.hand(address, UUID.randomUUID().toString(), form, "x");
            check(route, form.toString(), answer);
        }
        body(route).forEach(type -> {
            for (String place : places("", type)) {
                for (String by : WRITTEN) {
                    String document = document("", type, place, by);
                    check(route, document, program.send(route.method().name(), address, version, document));
                }
            }
            for (String document : List.of("", "{", "[]", "nul", "\"x\"", "{\"a\":1,\"a\":2}", "[".repeat(2_000))) {
                check(route, document, program.send(route.method().name(), address, version, document));
            }
        });
    }

    static Stream<Type> body(Route route) {
        return parameters(route)
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getGenericParameterType);
    }

    private static Stream<MethodParameter> parameters(Route route) {
        return Arrays.stream(route.handler().getMethodParameters());
    }

    /** The address with one of its variables spoilt at a time. */
    private static List<String> addresses(Route route, String number) {
        var variables = Pattern.compile("\\{[^}]+}")
                .matcher(route.pattern())
                .results()
                .map(found -> found.group())
                .toList();
        var addresses = new ArrayList<String>();
        for (String variable : variables) {
            for (String by : List.of("-1", "999999999999999999999", "a%00b", "%f0%9f%98%80", "a".repeat(3_000))) {
                addresses.add(filled(route.pattern().replace(variable, by), number));
            }
        }
        return addresses;
    }

    static String whole(Route route, String number) {
        return filled(route.pattern(), number);
    }

    private static String filled(String pattern, String number) {
        return pattern.replace("{number}", URLEncoder.encode(number, UTF_8)).replaceAll("\\{[^}]+}", "1");
    }

    /** Parameters and fields of forms; a form's list and map show one entry. */
    static List<String> fields(Route route) {
        var fields = new ArrayList<String>();
        parameters(route).forEach(parameter -> {
            var param = parameter.getParameterAnnotation(RequestParam.class);
            if (param != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                fields.add(
                        param.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : param.name());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0) {
                components(parameter.getParameterType()).forEach(component -> {
                    boolean many = Map.class.isAssignableFrom(component.getType());
                    fields.add(many ? component.getName() + "[ANY]" : component.getName());
                });
            }
        });
        fields.remove("once");
        return fields;
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    /** Every place of a document: {@code members}, {@code members[0]}, {@code members[0].name}. */
    private static List<String> places(String at, Type type) {
        var places = new ArrayList<String>();
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (type instanceof ParameterizedType parameterized) {
            boolean list = Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType());
            places.addAll(places(at + (list ? "[0]" : ".ANY"), last(parameterized)));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            components(record)
                    .forEach(component -> places.addAll(places(
                            at.isEmpty() ? component.getName() : at + "." + component.getName(),
                            component.getGenericType())));
        }
        return places;
    }

    private static Type last(ParameterizedType type) {
        return type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    }

    /** A document of plain values with one place spoilt; a spoilt list is sent once far too long instead of as an object. */
    static String document(String at, Type type, String spoilt, String by) {
        if (at.equals(spoilt) && !at.isEmpty()) {
            return type instanceof ParameterizedType && by.equals("null") ? MANY : by;
        }
        if (type instanceof ParameterizedType parameterized) {
            boolean list = Collection.class.isAssignableFrom((Class<?>) parameterized.getRawType());
            String inner = document(at + (list ? "[0]" : ".ANY"), last(parameterized), spoilt, by);
            return list ? "[" + inner + "]" : "{\"ANY\":" + inner + "}";
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return components(record)
                    .map(component -> "\"" + component.getName() + "\":"
                            + document(
                                    at.isEmpty() ? component.getName() : at + "." + component.getName(),
                                    component.getGenericType(),
                                    spoilt,
                                    by))
                    .toList()
                    .toString()
                    .replaceFirst("^\\[", "{")
                    .replaceFirst("]$", "}");
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type instanceof Class<?> choice && choice.isEnum()
                ? "\"" + choice.getEnumConstants()[0] + "\""
                : type == String.class ? "\"1\"" : "1";
    }

    private void check(Route route, String sent, HttpResponse<String> answer) {
        String fault = fault(answer);
        if (!fault.isEmpty()) {
            broken.add(route + " " + fault + " <- "
                    + (sent.length() > 100 ? sent.substring(0, 100) + "…" : sent).replace('\0', '0'));
        }
    }

    /** An address of what cannot be leads nowhere, in words; what no browser sends is turned away before that. */
    private void checkNowhere(Route route, String address, HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean fits = route.method() == RequestMethod.GET
                ? status == 404 || (status == 400 && address.contains("%00"))
                : status >= 400;
        if (!fits) {
            broken.add(route + " answers " + status + " where there is nothing: "
                    + (address.length() > 100 ? address.substring(0, 100) + "…" : address));
        }
    }

    private static String fault(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status >= 500) {
            return "breaks " + status;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            String words = answer.body().replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>", " ");
            var english = ENGLISH.matcher(words);
            return english.find() ? "says " + english.group() : "";
        }
        if (!type.contains("json") || status < 400) {
            return "";
        }
        var english = ENGLISH.matcher(answer.body());
        if (english.find()) {
            return "says " + english.group();
        }
        boolean toMend = status == 400 || status == 422;
        boolean placed = answer.body().contains("\"path\":\"");
        // What the firewall turned away has no place: the whole address was impossible.
        return toMend && !placed && !answer.body().contains("请求写得不对") ? "names no place: " + answer.body() : "";
    }
}
