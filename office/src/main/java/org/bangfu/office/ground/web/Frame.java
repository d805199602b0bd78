package org.bangfu.office.ground.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.office.ground.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page knows besides its own content.
 *
 * @param actor who is looking
 * @param demo the demonstration's date; null in a real installation
 * @param said what the last act answered, shown once
 * @param large whether the reader asked for large type
 * @param home the union whose office this is, as people call it: 某某工会
 * @param path the page's address, to mark the menu and to come back after logging in
 * @param query what the address asks, as it was sent; null for nothing
 */
public record Frame(
        Actor actor,
        String csrfName,
        String csrf,
        @Nullable LocalDate demo,
        @Nullable String said,
        boolean large,
        String home,
        String path,
        @Nullable String query,
        List<MenuItem> menu,
        Assets assets) {

    public boolean loggedIn() {
        return actor.account() != 0;
    }

    /** The page this person's day begins on. */
    public String first() {
        return FirstPage.of(actor);
    }

    /** A fresh token that lets a form act once. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** A page of a list: where it lies, what it is narrowed by, where it begins. */
    public static String address(String path, Map<String, String> filters, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path);
        filters.forEach((name, value) -> {
            if (!value.isBlank()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        var all = new HashMap<String, Object>(filters);
        if (after != null) {
            address.queryParam("after", "{after}");
            all.put("after", after);
        }
        return address.encode().buildAndExpand(all).toUriString();
    }

    /** Whether the address asks for this. */
    public boolean asks(String parameter) {
        return query != null && ("&" + query).contains("&" + parameter + "=");
    }

    /** Whether the menu entry is the page, or above it. */
    public boolean at(String entry) {
        return path.equals(entry) || path.startsWith(entry + "/");
    }

    /** The groups of the menu that have entries for this actor. */
    public List<MenuItem> menuOf(MenuItem.Group group) {
        return menu.stream().filter(item -> item.group() == group).toList();
    }
}
