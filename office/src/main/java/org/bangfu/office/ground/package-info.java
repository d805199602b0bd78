/**
 * What every floor stands on: who acts and what they may see, papers and privacy, messages, the clock, the frame of pages. It knows no
 * family and no fen.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.bangfu.office.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
