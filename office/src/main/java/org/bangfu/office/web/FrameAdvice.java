package org.bangfu.office.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final Framing framing;

    FrameAdvice(Framing framing) {
        this.framing = framing;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return framing.frame(request);
    }
}
