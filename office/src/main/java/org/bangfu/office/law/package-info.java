/** What the law and its offices set: figures by place and date, calendars, versions of the policy. It knows no case. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"ground"})
package org.bangfu.office.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
