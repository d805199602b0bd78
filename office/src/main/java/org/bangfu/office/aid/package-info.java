/** What a family on file is given: planned, put before a meeting, granted. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"ground", "law", "casework"})
package org.bangfu.office.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
