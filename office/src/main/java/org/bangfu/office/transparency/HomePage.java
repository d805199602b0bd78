package org.bangfu.office.transparency;

import org.bangfu.office.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in for everyone. */
@Controller
@Open
class HomePage {

    @GetMapping("/")
    String home() {
        return "transparency/home";
    }
}
