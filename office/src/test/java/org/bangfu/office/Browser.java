package org.bangfu.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.office.ground.access.Actor;

/** A browser without a screen: keeps cookies, sends forms with the hidden fields of the page it last saw, follows nothing by itself. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** One for all: each keeps threads and connections of its own. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String BOUNDARY = "----bangfu";

    private final CookieManager cookies = new CookieManager();
    private final String address;
    private final String from;
    private String csrf = "";

    private Browser(int port, String from) {
        this.address = "http://localhost:" + port;
        this.from = from;
    }

    /** Somebody unknown, at the network address {@code from}: tries at logging in are counted by it. */
    public static Browser at(int port, String from) {
        return new Browser(port, from);
    }

    /** Somebody who has logged in. */
    public static Browser as(int port, Actor actor) {
        var browser = new Browser(port, "10.0.0.1");
        browser.get("/test/enter/" + actor.account());
        return browser;
    }

    public HttpResponse<String> get(String path) {
        return seen(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Sends a form, with the tokens that guard it from other sites and from a second click. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("once", UUID.randomUUID().toString());
        String form = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encode(csrf) + "&", ""));
        return seen(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", csrf.isEmpty() ? "cross-site" : "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends a form with one file in its field {@code file}. */
    public HttpResponse<String> hand(String path, Map<String, String> fields, String name, byte[] content) {
        var all = new HashMap<>(fields);
        all.putIfAbsent("once", UUID.randomUUID().toString());
        all.put("_csrf", csrf);
        var body = new ByteArrayOutputStream();
        all.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return seen(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a document to the API, from a session. */
    public HttpResponse<String> json(String method, String path, String body) {
        return seen(HttpRequest.newBuilder(uri(path))
                .headers("Content-Type", "application/json", "X-CSRF-TOKEN", csrf)
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Any request; the caller brings what it needs. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        return seen(headers.length == 0 ? request : request.headers(headers));
    }

    /** Forgets the token of the last page, as a page of another site would not know it. */
    public Browser withoutToken() {
        csrf = "";
        return this;
    }

    /** The value of the session's cookie; empty where there is none. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("bangfu"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where an answer leads to, without the server's name; empty where it leads nowhere. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> seen(HttpRequest.Builder request) {
        try {
            URI asked = request.build().uri();
            cookies.get(asked, Map.of())
                    .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            var answer =
                    HTTP.send(request.header("X-Forwarded-For", from).build(), HttpResponse.BodyHandlers.ofString());
            cookies.put(asked, answer.headers().map());
            var token = CSRF.matcher(answer.body());
            if (token.find()) {
                csrf = token.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
