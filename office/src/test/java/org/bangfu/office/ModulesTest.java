package org.bangfu.office;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between the modules run one way, and nobody reaches into another's inside (docs/decisions/0001). */
class ModulesTest {

    @Test
    void theHouseStandsAsDrawn() {
        ApplicationModules.of(OfficeApplication.class).verify();
    }
}
