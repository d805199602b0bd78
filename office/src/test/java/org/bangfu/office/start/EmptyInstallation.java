package org.bangfu.office.start;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real installation on its first day, with nobody in it. */
public final class EmptyInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OwnInstallation.found(context, "first_day", Demo.NONE, Map.of("bangfu.jobs", "off"));
    }
}
