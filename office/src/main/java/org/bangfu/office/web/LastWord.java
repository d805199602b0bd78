package org.bangfu.office.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server itself says of a request so broken that the office never saw it: an impossible address, an unknown method. */
final class LastWord extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var trouble = Trouble.of(status);
        String address = request.getRequestURI();
        boolean program = address != null && address.startsWith("/api/");
        try {
            response.setContentType(program ? "application/problem+json" : "text/html");
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

    private static String problem(int status, Trouble trouble) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(trouble.title(), status, trouble.program());
    }

    private static String page(Trouble trouble) {
        return """
                <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>%s</title><h1>%s</h1><p>%s</p><p><a href="/">打开首页</a></p></html>
                """.formatted(trouble.title(), trouble.title(), trouble.page());
    }
}
