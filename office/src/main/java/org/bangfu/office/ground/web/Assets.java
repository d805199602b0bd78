package org.bangfu.office.ground.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Addresses of style sheets and scripts that change with their content, so that browsers may keep them for a year. */
@Component
public class Assets {

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** @param name for instance {@code bangfu.css} */
    public String of(String name) {
        return addresses.computeIfAbsent(name, Assets::address);
    }

    /** The library that updates parts of a page; pages work without it. */
    public String htmx() {
        return "/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    }

    private static String address(String name) {
        try (var content = Assets.class.getResourceAsStream("/static/" + name)) {
            if (content == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/" + name + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
