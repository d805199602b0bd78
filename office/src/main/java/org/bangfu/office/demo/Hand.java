package org.bangfu.office.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Somebody of the demonstration at work: whatever she does goes through the same API that any program may use. */
final class Hand {

    private final HttpClient client;
    private final ObjectMapper json;
    private final String base;
    private final String token;

    Hand(HttpClient client, ObjectMapper json, String base, String token) {
        this.client = client;
        this.json = json;
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path, String... words) {
        return send(request(path, words).GET());
    }

    /** Makes something new. */
    JsonNode post(String path, Map<String, ?> body, String... words) {
        return send(request(path, words)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Acts on a case as it stands. */
    JsonNode act(String method, String path, Object body, String number) {
        return send(request(path, number)
                .header("If-Match", "\"" + version(number) + "\"")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private int version(String number) {
        JsonNode mine = get("/api/v1/cases/{}", number);
        return mine.get("version").asInt();
    }

    /** Acts with a version already known. */
    JsonNode act(String method, String path, Object body, int version, String... words) {
        return send(request(path, words)
                .header("If-Match", "\"" + version + "\"")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    /** Hands in one file. */
    JsonNode upload(String path, String name, byte[] content, String... words) {
        return upload(path, List.of(new Paper("file", name, content)), words);
    }

    /** A file by the name of its field; without a name of its own it is a word typed into that field. */
    record Paper(String field, String name, byte[] content) {

        static Paper typed(String field, String word) {
            return new Paper(field, "", word.getBytes(StandardCharsets.UTF_8));
        }

        private String head() {
            return name.isEmpty()
                    ? "name=\"" + field + "\""
                    : "name=\"" + field + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream";
        }
    }

    JsonNode upload(String path, List<Paper> papers, String... words) {
        return send(papers(request(path, words), papers));
    }

    /** The same for something that was seen in a version. */
    JsonNode upload(String path, List<Paper> papers, int version, String... words) {
        return send(papers(request(path, words).header("If-Match", "\"" + version + "\""), papers));
    }

    private static HttpRequest.Builder papers(HttpRequest.Builder request, List<Paper> papers) {
        String boundary = "bangfu-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (Paper paper : papers) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; " + paper.head() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(paper.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private HttpRequest.Builder request(String path, String... words) {
        String filled = path;
        for (String word : words) {
            filled = filled.replaceFirst(
                    "\\{}", URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return HttpRequest.newBuilder(URI.create(base + filled))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("demo: " + request.method() + " "
                        + request.uri().getPath() + " → " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
