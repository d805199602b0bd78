/** A family from its application to its file and back: the table of steps, what it declared, what was found, what was decided. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"ground", "law"})
package org.bangfu.office.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
