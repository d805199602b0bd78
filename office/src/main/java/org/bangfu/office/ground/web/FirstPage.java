package org.bangfu.office.ground.web;

import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;

/** Where a person's day begins: after logging in, and wherever a page leads back. */
public final class FirstPage {

    private FirstPage() {}

    public static String of(Actor actor) {
        if (Permission.OWN_CASE.allows(actor)) {
            return "/my";
        }
        if (Permission.WORK.allows(actor)) {
            return "/today";
        }
        if (Permission.ADMINISTER.allows(actor)) {
            return "/admin/people";
        }
        return Permission.SEE_CASES.allows(actor) ? "/cases" : "/";
    }
}
