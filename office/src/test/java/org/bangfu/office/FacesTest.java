package org.bangfu.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A feature shows a small face: a type is public because another package or a template uses it (CONTRIBUTING). */
class FacesTest {

    /** Public although no other package of the program uses it. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "casework.determination.Worksheets",
                    "the tests of corrections read the worksheet of the family they corrected",
            "ground.web.WrongAddress", "others throw it without naming it, as Asked makes it",
            "start.Live", "the test of the census asks whether the office was given it",
            "start.Start", "the launcher starts it by its name");

    @Test
    void aTypeIsPublicBecauseAnotherPackageUsesIt() throws Exception {
        var program = new ClassFileImporter()
                .importPath(Path.of(OfficeApplication.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        var shown = program.stream()
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().endsWith(".view")
                        && !type.getPackageName().contains(".jte"))
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.toSet());
        assertThat(shown).hasSizeGreaterThan(300);
        var used = program.stream()
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream()
                        .map(arrow -> arrow.getTargetClass().getBaseComponentType())
                        .filter(target -> !target.getPackageName().equals(user.getPackageName())))
                .map(target -> target.getName().split("\\$", 2)[0])
                .collect(Collectors.toSet());
        var unused = shown.stream()
                .map(JavaClass::getName)
                .filter(type -> !used.contains(type))
                .map(type -> type.substring("org.bangfu.office.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused)
                .as("package-private would do; or say why not")
                .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
    }
}
