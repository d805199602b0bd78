package org.bangfu.office.outside.transparency;

import org.bangfu.office.ground.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in for everyone. */
@Controller
@Open
class HomePage {

    @GetMapping("/")
    String home() {
        return "outside/transparency/home";
    }
}
