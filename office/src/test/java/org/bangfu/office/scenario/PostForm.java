package org.bangfu.office.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page, filled in as somebody in a hurry would: the first choice, the words {@link #WORDS} wherever words may stand.
 *
 * @param action where it is sent
 */
record PostForm(String action, Map<String, String> fields) {

    static final String WORDS = "我写了这么多字";

    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*\\bmethod=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile(
            "<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>([^<]*)|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);

    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");

    /** All forms of a page that is at {@code path}. */
    static List<PostForm> on(String path, String page) {
        List<PostForm> forms = new ArrayList<>();
        FORM.matcher(page)
                .results()
                .forEach(form -> forms.add(
                        new PostForm(attribute(form.group(1), "action").orElse(path), filled(form.group(2)))));
        return forms;
    }

    private static Map<String, String> filled(String inside) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(inside).results().forEach(field -> {
            if (field.group(2) != null) {
                attribute(field.group(2), "name")
                        .ifPresent(name -> input(field.group(2)).ifPresent(value -> fields.putIfAbsent(name, value)));
            } else if (field.group(3) != null) {
                attribute(field.group(3), "name").ifPresent(name -> fields.put(name, WORDS));
            } else {
                var option = OPTION.matcher(field.group(6));
                attribute(field.group(5), "name")
                        .filter(_ -> option.find())
                        .ifPresent(name -> fields.put(name, HtmlUtils.htmlUnescape(option.group(1))));
            }
        });
        fields.remove("_csrf");
        return fields;
    }

    /** What stands in it already; else what its kind asks for. A file is not chosen. */
    private static Optional<String> input(String attributes) {
        String type = attribute(attributes, "type").orElse("text");
        Optional<String> stands = attribute(attributes, "value").filter(value -> !value.isEmpty());
        if (stands.isPresent() || type.equals("file")) {
            return stands;
        }
        return Optional.of(
                switch (type) {
                    case "date" -> "2026-03-18";
                    case "month" -> "2026-03";
                    case "checkbox", "radio" -> "on";
                    case "hidden" -> "";
                    default -> attribute(attributes, "inputmode").isPresent() || type.equals("number") ? "1" : WORDS;
                });
    }

    private static Optional<String> attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? Optional.of(HtmlUtils.htmlUnescape(found.group(1))) : Optional.empty();
    }
}
