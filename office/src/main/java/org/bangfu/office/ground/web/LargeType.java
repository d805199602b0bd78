package org.bangfu.office.ground.web;

import org.bangfu.office.ground.access.Open;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 大字版: remembered by the browser, for every page. */
@Controller
@Open
class LargeType {

    @GetMapping("/large")
    ResponseEntity<Void> large(@RequestParam boolean on, @RequestParam(defaultValue = "/") String back) {
        var cookie = ResponseCookie.from(Framing.LARGE, on ? "1" : "0")
                .path("/")
                .maxAge(java.time.Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, back.matches("/[^/\\\\].*|/") ? back : "/")
                .build();
    }
}
