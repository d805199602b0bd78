package org.bangfu.office.ground.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form as it arrived, to be sent once more.
 *
 * @param action where to
 * @param fields all but passwords and the token of the old page
 * @param files whether it brought photographs or files, which cannot be sent again
 */
public record SentAgain(String action, Map<String, List<String>> fields, boolean files) {

    private static final Set<String> KEPT_BACK = Set.of("_csrf", "password", "repeated", "current", "code");

    /** What a page says by itself, unseen. */
    private static final Set<String> UNSEEN = Set.of("once", "version", "seen", "back");

    /** An amount, a date, a number that was copied from somewhere; not one of ours, which are short. */
    private static final Pattern FIGURES = Pattern.compile("[0-9][0-9 ,.:Xx-]{3,}|[0-9]+\\.[0-9]+");

    /** One that never reached the office. */
    static SentAgain of(HttpServletRequest request) {
        return of(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
    }

    static SentAgain of(HttpServletRequest request, String action) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!KEPT_BACK.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        String type = request.getContentType();
        return new SentAgain(action, fields, type != null && type.startsWith("multipart/"));
    }

    /** The first of each field, to stand in it again. */
    Map<String, String> first() {
        Map<String, String> first = new LinkedHashMap<>();
        fields.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /** What a person wrote: to be read, and copied where it cannot be sent again. */
    public List<String> texts() {
        return fields.entrySet().stream()
                .filter(field -> !UNSEEN.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic)
                        || FIGURES.matcher(text).matches())
                .distinct()
                .toList();
    }
}
