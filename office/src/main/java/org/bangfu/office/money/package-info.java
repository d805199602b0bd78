/** Where the money of the aid is: funds, books, batches, the bank. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"ground", "law", "casework", "aid"})
package org.bangfu.office.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
