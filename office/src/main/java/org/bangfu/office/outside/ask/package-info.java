/**
 * What anyone may ask before asking for aid (M19): could my family get any, what does the policy say, what do its articles say. The
 * self-test runs the rules that decide cases and keeps nothing of what it is told. Nothing knows this package.
 */
@NullMarked
package org.bangfu.office.outside.ask;

import org.jspecify.annotations.NullMarked;
