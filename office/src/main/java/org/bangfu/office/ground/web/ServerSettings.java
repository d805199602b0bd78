package org.bangfu.office.ground.web;

import org.apache.catalina.Context;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After Spring Boot's own, whose report has no words at all: the valve added last speaks first. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerSettings implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                (Context context) -> context.getParent().getPipeline().addValve(new ServerErrorPage()));
    }
}
