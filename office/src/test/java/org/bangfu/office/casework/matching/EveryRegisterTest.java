package org.bangfu.office.casework.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.bangfu.office.casework.matching.Compared.Matter;
import org.junit.jupiter.api.Test;

/** M10(4): a list that is imported and compared with nothing would look as if the family had been found honest in it. */
class EveryRegisterTest {

    @Test
    void eachRegisterIsComparedInOneMatter() {
        assertThat(Arrays.stream(Matter.values()).map(Matter::register)).containsExactlyInAnyOrder(Register.values());
    }
}
