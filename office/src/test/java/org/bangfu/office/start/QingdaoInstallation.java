package org.bangfu.office.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real installation on its first day that goes by another city's policy. */
public final class QingdaoInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path POLICY = Path.of("..", "policies", "qingdao");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        OwnInstallation.found(
                context, "qingdao", Demo.NONE, Optional.of(PolicyFolder.read(POLICY)), Map.of("bangfu.jobs", "off"));
    }
}
