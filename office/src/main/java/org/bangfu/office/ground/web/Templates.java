package org.bangfu.office.ground.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Finds the templates compiled into the program. */
@Configuration
class Templates {

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "org.bangfu.office.jte");
    }

    @Bean
    UrlBasedViewResolver templateViews(TemplateEngine templates) {
        var resolver = new UrlBasedViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(templates);
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }

    /** A part of a page that another module contributes, to be placed into a template with {@code ${…}}. */
    @Bean
    Parts parts(TemplateEngine templates) {
        return (template, model) -> output -> templates.render(template + ".jte", model, output);
    }
}
