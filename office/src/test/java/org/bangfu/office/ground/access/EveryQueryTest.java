package org.bangfu.office.ground.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.office.Browser;
import org.bangfu.office.OfficeTest;
import org.bangfu.office.Program;
import org.bangfu.office.Town;
import org.bangfu.office.ground.web.Paging;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and list that asks something of its address, from the list of routes itself: what cannot be so is refused, never passed over
 * and answered with other data. A union out of reach is not there.
 */
@OfficeTest
class EveryQueryTest {

    /** Parameters that hold words somebody looks for: any short text may be one. */
    private static final Set<String> WORDS = Set.of("q", "subject", "actor");

    /** No filters: where somebody came from, what a form begins with. */
    private static final Set<String> OF_NO_LIST =
            Set.of("/login", "/login/second", "/login/enrol", "/login/password", "/large");

    /** Features that read their addresses by themselves; they answer for it in tests of their own. */
    private static final Set<String> BY_THEMSELVES = Set.of("transparency");

    /** The number of a union as there is none: one out of reach is refused like it, so that nobody learns which there are. */
    private static final String NOWHERE = "34999900000000";

    private static final List<String> NONE_OF_IT = List.of("XYZ", "-1", "9999999999999999999", "%00", "1.5", "２０２６年");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Town town;

    @Autowired
    Tokens tokens;

    private final Map<Role, Browser> browsers = new EnumMap<>(Role.class);
    private final Map<Role, Program> programs = new EnumMap<>(Role.class);
    private final TreeSet<String> passedOver = new TreeSet<>();

    @Test
    void whatCannotBeSoIsRefused() {
        for (Route route : asking()) {
            for (String parameter : parameters(route)) {
                if (WORDS.contains(parameter)) {
                    refused(route, parameter, "长".repeat(500));
                } else {
                    NONE_OF_IT.forEach(wrong -> refused(route, parameter, wrong));
                }
            }
        }
        assertThat(passedOver).as("answered all the same").isEmpty();
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        for (Route route : lists()) {
            if (!(route.rule() instanceof Open) || route.isApi()) {
                refused(route, "nobodyknows", "1");
            }
        }
        assertThat(passedOver).as("answered all the same").isEmpty();
    }

    @Test
    void aUnionOutOfReachIsNotThere() {
        for (Route route : asking()) {
            for (String parameter : parameters(route)) {
                if (Set.of("union", "county", "place").contains(parameter) && !route.allows(Role.WORKER)) {
                    HttpResponse<String> answer = ask(route, parameter, Long.toString(Town.YIJIANG.number()));
                    boolean refused = answer.statusCode() >= 400 && answer.statusCode() < 500;
                    if (!refused
                            || answer.statusCode()
                                    != ask(route, parameter, NOWHERE).statusCode()) {
                        passedOver.add(route + "?" + parameter + "=another county's: " + answer.statusCode());
                    }
                }
            }
        }
        assertThat(passedOver).as("showed somebody else's").isEmpty();
    }

    private void refused(Route route, String parameter, String wrong) {
        HttpResponse<String> answer = ask(route, parameter, wrong);
        if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            passedOver.add("%s?%s=%s: %d"
                    .formatted(route, parameter, wrong.length() > 20 ? "long" : wrong, answer.statusCode()));
        }
    }

    private HttpResponse<String> ask(Route route, String parameter, String value) {
        String address = route.pattern().replaceAll("\\{[^}]+}", "1") + "?" + parameter + "="
                + (value.startsWith("%") ? value : URLEncoder.encode(value, UTF_8));
        Role role = Arrays.stream(Role.values())
                .filter(route::allows)
                .max((one, other) -> Boolean.compare(one != Role.WORKER, other != Role.WORKER))
                .orElseThrow();
        return route.isApi()
                ? programs.computeIfAbsent(role, who -> Program.of(port, tokens, town.jinghu(who)))
                        .get(address)
                : browsers.computeIfAbsent(role, who -> Browser.as(port, town.jinghu(who)))
                        .get(address);
    }

    private List<Route> lists() {
        return Route.all(mapping).stream()
                .filter(route -> route.method() == RequestMethod.GET
                        && !OF_NO_LIST.contains(route.pattern())
                        && !route.pattern().equals("/error")
                        && !BY_THEMSELVES.contains(feature(route))
                        && Arrays.stream(route.handler().getMethodParameters())
                                .noneMatch(parameter -> Map.class.isAssignableFrom(parameter.getParameterType())
                                        && parameter.hasParameterAnnotation(RequestParam.class)))
                .toList();
    }

    private static String feature(Route route) {
        return route.handler().getBeanType().getPackageName().replaceFirst(".*\\.", "");
    }

    private List<Route> asking() {
        return lists().stream().filter(route -> !parameters(route).isEmpty()).toList();
    }

    private static List<String> parameters(Route route) {
        var names = new ArrayList<String>();
        for (MethodParameter parameter : route.handler().getMethodParameters()) {
            var named = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.getParameterType() == Paging.class) {
                names.addAll(List.of("after", "size"));
            } else if (named != null) {
                names.add(
                        named.name().isEmpty()
                                ? Objects.requireNonNull(
                                        parameter.getParameter().getName())
                                : named.name());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterAnnotations().length == 0) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .forEach(component -> names.add(component.getName()));
            }
        }
        return names;
    }
}
