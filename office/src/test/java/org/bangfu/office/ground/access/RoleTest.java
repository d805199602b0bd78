package org.bangfu.office.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bangfu.office.ground.access.Role.*;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Duties that one person never holds together (docs/model.md, Roles; F15). */
class RoleTest {

    @Test
    void whoeverReadsForOthersDoesNothingElse() {
        for (Role oversight : new Role[] {AUDITOR, SUPERVISOR, ADMINISTRATOR}) {
            assertThat(Arrays.stream(values()).filter(oversight::goesWith)).containsExactly(oversight);
        }
    }

    @Test
    void whoeverPaysNeitherPreparesNorKeepsBooksNorApproves() {
        assertThat(PAYER.goesWith(CENTRE_CLERK)).isFalse();
        assertThat(PAYER.goesWith(BOOKKEEPER)).isFalse();
        assertThat(PAYER.goesWith(CHAIR)).isFalse();
    }

    @Test
    void whoeverChairsDoesNotDraft() {
        assertThat(CHAIR.goesWith(CENTRE_CLERK)).isFalse();
        assertThat(CENTRE_CLERK.goesWith(CHAIR)).isFalse();
    }

    @Test
    void whatIsForbiddenOnTheSameMatterOnlyIsAGuardOfThatMatter() {
        assertThat(CENTRE_CLERK.goesWith(CENTRE_REVIEWER)).isTrue();
        assertThat(GRASSROOTS_CLERK.goesWith(CENTRE_CLERK)).isTrue();
    }
}
