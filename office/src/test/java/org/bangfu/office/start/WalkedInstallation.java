package org.bangfu.office.start;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Where people walk whole ways: what other tests leave in the counties they share (lists, families, funds) is not met there. */
public final class WalkedInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OwnInstallation.found(context, "walked", Demo.NONE, Map.of("bangfu.jobs", "off"));
    }
}
