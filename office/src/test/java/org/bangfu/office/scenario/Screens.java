package org.bangfu.office.scenario;

import org.bangfu.office.ground.access.Actor;

/** Screens of one office, for whoever sits down before one. */
record Screens(Chromium chromium, int port) {

    /** A telephone, 375 points wide. */
    Screen phone(Actor who) {
        return Screen.phone(chromium.browser(), address(), who);
    }

    Screen desk(Actor who) {
        return Screen.desk(chromium.browser(), address(), who);
    }

    /** A telephone of somebody nobody knows. */
    Screen stranger() {
        return Screen.stranger(chromium.browser(), address());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
