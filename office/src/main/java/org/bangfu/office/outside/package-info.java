/** What others get to see and to ask: the national system, the public, whoever wants to know whether a family qualifies. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"ground", "law", "casework", "aid", "money"})
package org.bangfu.office.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
