package org.bangfu.office.law.standard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page ask how long a step takes; whoever does not ask costs nothing. */
@ControllerAdvice(annotations = Controller.class)
class TimeLimitsAdvice {

    private final TimeLimitsInForce timeLimits;

    TimeLimitsAdvice(TimeLimitsInForce timeLimits) {
        this.timeLimits = timeLimits;
    }

    @ModelAttribute("timeLimits")
    TimeLimitsInForce timeLimits() {
        return timeLimits;
    }
}
