/**
 * What the office's lists and pages cost with 100,000 families on file, measured from outside against a running demonstration.
 * Measures nothing of the regulation; started by {@code bench/office.sh} and by nobody else.
 */
@NullMarked
package org.bangfu.bench.office;

import org.jspecify.annotations.NullMarked;
