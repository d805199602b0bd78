/**
 * The administrator's pages: the unions of her territory, their people, and which role each holds from when to when (M3, F15). She sees
 * no case; the rules stand in {@code organisation} and {@code access}, the versions of the policy, of which she hears where one cannot be read, in {@code standard}. Nobody uses it but the browser.
 */
@NullMarked
package org.bangfu.office.administration;

import org.jspecify.annotations.NullMarked;
