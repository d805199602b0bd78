package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server itself says of a request so broken that the office never saw it: an impossible address, an unknown method. */
final class ServerErrorPage extends ErrorReportValve {

    private static final String PROBLEM = "application/problem+json";
    private static final String PAGE = "text/html";

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var trouble = Trouble.of(status);
        boolean program = isProgram(request.getRequestURI());
        try {
            response.setContentType(program ? PROBLEM : PAGE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var out = response.getReporter();
            if (out != null) {
                out.write(program ? problem(status, trouble) : page(trouble));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody left to tell", gone);
        }
    }

    /** The same where the office has seen the request but can ask nobody for a page. */
    static void say(int status, Trouble trouble, String address, HttpServletResponse response) throws IOException {
        boolean program = isProgram(address);
        response.setContentType(program ? PROBLEM : PAGE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(program ? problem(status, trouble) : page(trouble));
    }

    private static boolean isProgram(@Nullable String address) {
        return address != null && address.startsWith("/api/");
    }

    private static String problem(int status, Trouble trouble) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(trouble.title(), status, trouble.program());
    }

    private static String page(Trouble trouble) {
        return """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/bangfu.css">
                <main id="main" class="open narrow"><h1>%s</h1><p class="lead">%s</p><p class="actions"><a class="button main" href="/">打开首页</a></p></main></html>
                """.formatted(trouble.title(), trouble.title(), trouble.page());
    }
}
