package org.bangfu.office;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** A floor knows those it names and never one above; within a floor features know each other one way (docs/decisions/0001, 0024). */
class ModulesTest {

    /** Wherever they were compiled to: Maven and the inner loop have folders of their own. */
    private static final String TESTS = "/test-classes/";

    private static final JavaClasses OFFICE = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("org.bangfu.office");

    private static final DescribedPredicate<JavaClass> OF_TESTS = DescribedPredicate.describe(
            "of tests",
            type -> type.getSource()
                    .map(source -> source.getUri().getPath().contains(TESTS))
                    .orElse(false));

    @Test
    void theHouseStandsAsDrawn() {
        var floors = ApplicationModules.of(OfficeApplication.class, OF_TESTS);
        assertThat(floors.stream().map(floor -> floor.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "ground",
                        "law",
                        "casework",
                        "aid",
                        "money",
                        "outside",
                        "administration",
                        "start",
                        "demo",
                        "jte"); // the templates, as they were compiled
        floors.verify();
    }

    @Test
    void featuresOfOneFloorGoInNoCircle() {
        assertThat(OFFICE).as("classes that were looked at").hasSizeGreaterThan(1_000);
        slices().matching("org.bangfu.office.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .check(OFFICE);
    }
}
