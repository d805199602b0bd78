package org.bangfu.bench.office;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Somebody at a browser who opens a page again and again, and in between one that does not exist. */
final class Visitor {

    private static final int WARM = 40;
    private static final int TIMES = 200;
    private static final String EMPTY = "/nowhere";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String office;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Visitor(int port) {
        this.office = "http://localhost:" + port;
    }

    /** By the demonstration's one click. */
    void enter(long account) throws IOException, InterruptedException {
        var token = CSRF.matcher(get("/login").body());
        if (!token.find()) {
            throw new IOException("no form on the login page");
        }
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = send(request("/demo/login/" + account)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) {
            throw new IOException("not let in: " + answer.statusCode());
        }
    }

    /** One line of the table. The empty page is asked for in turn, so that both see the same machine. */
    String measure(OfficeBench.Page page) throws IOException, InterruptedException {
        long[] full = new long[TIMES];
        long[] empty = new long[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            long one = time(page.path(), 200);
            long other = time(EMPTY, 404);
            if (i >= 0) {
                full[i] = one;
                empty[i] = other;
            }
        }
        Arrays.sort(full);
        Arrays.sort(empty);
        return "%s | %.1f | %.1f | %.1f | %.1f"
                .formatted(
                        page.name(),
                        at(full, 50) / 1e6,
                        at(full, 99) / 1e6,
                        (double) at(full, 50) / at(empty, 50),
                        (double) at(full, 99) / at(empty, 99));
    }

    private static long at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }

    private long time(String path, int expected) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int status = get(path).statusCode();
        long took = System.nanoTime() - began;
        if (status != expected) {
            throw new IOException(path + " answered " + status);
        }
        return took;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        String encoded = URI.create(office).resolve(path.replace(" ", "%20")).toASCIIString();
        return HttpRequest.newBuilder(URI.create(encoded));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
