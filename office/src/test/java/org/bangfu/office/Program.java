package org.bangfu.office;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Tokens;
import org.bangfu.office.ground.clock.OfficeClock;

/** A program with an access token: sends documents and files to the API, each act under a number of its own unless the test says one. */
public final class Program {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final String BOUNDARY = "----bangfu";

    /** One for all: each keeps threads and connections of its own. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final String token;

    private Program(int port, String token) {
        this.address = "http://localhost:" + port;
        this.token = token;
    }

    /** By office and person: nobody holds as many as tests ask for one. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    /** One that shows a token of somebody's; tokens go by the machine's day. */
    public static Program of(int port, Tokens tokens, Actor person) {
        LocalDate today = LocalDate.ofInstant(Instant.now(), OfficeClock.ZONE);
        return new Program(
                port,
                TOKENS.computeIfAbsent(port + "/" + person.account(), _ -> tokens.make(person.account(), "程序", today)));
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, UUID.randomUUID().toString(), json);
    }

    public HttpResponse<String> post(String path, String key, String json) {
        return send(request(path)
                .headers("Idempotency-Key", key, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** A document for something that was seen in a version. */
    public HttpResponse<String> send(String method, String path, int version, String json) {
        return send(request(path)
                .headers(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        Integer.toString(version))
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Fields and one file, as a form sends them. */
    public HttpResponse<String> hand(String path, String key, Map<String, String> fields, String file) {
        return handAll(path, key, fields, Map.of("file", file));
    }

    /** Fields and several files, by the names of their fields. */
    public HttpResponse<String> handAll(
            String path, String key, Map<String, String> fields, Map<String, String> files) {
        return send(multipart("POST", path, fields, files).header("Idempotency-Key", key));
    }

    /** A document under no headers but these. */
    public HttpResponse<String> sendBare(String method, String path, String json, String... headers) {
        return send(with(headers, request(path).header("Content-Type", "application/json"))
                .method(method, BodyPublishers.ofString(json)));
    }

    /** A form with one file under no headers but these. */
    public HttpResponse<String> handBare(String method, String path, Map<String, String> fields, String... headers) {
        return send(with(headers, multipart(method, path, fields, Map.of("file", "%PDF-1.7"))));
    }

    private static HttpRequest.Builder with(String[] headers, HttpRequest.Builder request) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.Builder multipart(
            String method, String path, Map<String, String> fields, Map<String, String> files) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        files.forEach((name, file) -> part(body, "name=\"" + name + "\"; filename=\"paper.pdf\"", file));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(
                        method,
                        BodyPublishers.ofString(
                                body.append("--" + BOUNDARY + "--\r\n").toString()));
    }

    private static void part(StringBuilder body, String what, String content) {
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; ")
                .append(what)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    /** The first id an answer names. */
    public static long id(HttpResponse<String> answer) {
        var id = ID.matcher(answer.body());
        if (!id.find()) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Long.parseLong(id.group(1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
