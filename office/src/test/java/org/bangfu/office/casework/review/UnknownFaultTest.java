package org.bangfu.office.casework.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import org.bangfu.office.casework.review.Review.Fault;
import org.bangfu.office.casework.review.Review.Point;
import org.bangfu.office.ground.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** M10(3): what a program wants mended is one of the kinds of error; another is not passed over as if nothing had been said. */
class UnknownFaultTest {

    @Test
    void aKindOfErrorNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> asking("NOISE").points())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("faults"));
    }

    @Test
    void theKnownOnesAreTaken() {
        var fault = EnumSet.allOf(Fault.class).iterator().next();
        assertThat(asking(fault.name()).points()).singleElement().isEqualTo(new Point(fault, "请补充"));
    }

    private static ReviewForm asking(String kind) {
        return new ReviewForm("1", null, null, Map.of(kind, "请补充"));
    }
}
