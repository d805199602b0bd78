package org.bangfu.office.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as it arrived, to be sent once more.
 *
 * @param action where to
 * @param fields all but passwords and the token of the old page
 * @param files whether it brought photographs or files, which cannot be sent again
 */
public record SentAgain(String action, Map<String, List<String>> fields, boolean files) {

    private static final Set<String> KEPT_BACK = Set.of("_csrf", "password", "repeated", "current");

    static SentAgain of(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!KEPT_BACK.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        String type = request.getContentType();
        return new SentAgain(
                String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                fields,
                type != null && type.startsWith("multipart/"));
    }

    /** What a person wrote: to be read, and copied where it cannot be sent again. */
    public List<String> texts() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                .toList();
    }
}
