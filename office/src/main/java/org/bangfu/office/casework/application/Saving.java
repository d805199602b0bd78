package org.bangfu.office.casework.application;

import org.jspecify.annotations.Nullable;

/**
 * What every page of the form sends along.
 *
 * @param base the household's version the page was made from
 */
record Saving(@Nullable String base) {

    int document() {
        return base != null && base.matches("\\d{1,9}") ? Integer.parseInt(base) : 0;
    }
}
