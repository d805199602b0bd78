package org.bangfu.office.ground.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders a precompiled template. The whole page is made before the first byte leaves, so a failure is still a clean error page. */
final class JteView extends AbstractUrlBasedView {

    private final TemplateEngine templates;

    JteView(TemplateEngine templates) {
        this.templates = templates;
        setContentType("text/html;charset=UTF-8");
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var page = new Utf8ByteOutput();
        templates.render(getUrl() + ".jte", model, page);
        setResponseContentType(request, response);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
