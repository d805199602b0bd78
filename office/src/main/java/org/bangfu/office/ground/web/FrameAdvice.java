package org.bangfu.office.ground.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Puts the frame into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

    private final Framing framing;

    FrameAdvice(Framing framing) {
        this.framing = framing;
    }

    /** Programs get no page: a frame would begin a session for each of their calls, and ask the database of a health check. */
    @ModelAttribute("frame")
    @Nullable Frame frame(HttpServletRequest request) {
        boolean program =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod route
                        && AnnotatedElementUtils.hasAnnotation(route.getBeanType(), RestController.class);
        return program ? null : framing.frame(request);
    }
}
