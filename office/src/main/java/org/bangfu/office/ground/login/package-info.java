/**
 * The pages on which people come in and look after their own account: password, code by text message, second factor, access tokens, and
 * the first start of an installation. It serves no article of its own; the rules stand in {@code access}. Nobody uses it but the browser.
 */
@NullMarked
package org.bangfu.office.ground.login;

import org.jspecify.annotations.NullMarked;
