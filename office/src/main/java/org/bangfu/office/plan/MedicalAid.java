package org.bangfu.office.plan;

import java.util.List;
import org.bangfu.money.Money;

/** Medical aid that was granted to a family, each with the determination it rested on; answered by the module that keeps grants. */
public interface MedicalAid {

    /** What stands of it, of whatever year. */
    List<Granted> medical(long caseId);

    /** @param special the fifth band, M9(1)5 */
    record Granted(Money amount, long determination, boolean special) {}
}
