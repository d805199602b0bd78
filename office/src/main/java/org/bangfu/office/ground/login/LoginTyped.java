package org.bangfu.office.ground.login;

import org.bangfu.office.ground.web.Errors;

/**
 * What the login page shows again when something was wrong; a password or code never comes back.
 *
 * @param to the page wanted before the login
 * @param sent whether a code is on its way to the telephone
 */
public record LoginTyped(String to, String phone, boolean sent, String login, Errors errors) {

    static LoginTyped nothing(String to) {
        return new LoginTyped(to, "", false, "", Errors.NONE);
    }
}
