package org.bangfu.office.start;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration as {@code ./bangfu run} makes it: when the office has started, its city has lived through its story. */
public final class DemoInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OwnInstallation.found(context, "demonstration", Demo.CITY, Map.of());
    }
}
