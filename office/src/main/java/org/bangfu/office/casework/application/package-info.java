/** The application: the worker's own way on her phone and the same at the counter, from the first field to the receipt, and what is asked for afterwards (M10(1), M16, M18). It writes the family's declaration and hands in the papers and the signed authorisation; features above may hand in through {@link org.bangfu.office.casework.application.Applications} and show a worker her aid through {@link org.bangfu.office.casework.application.MyAid}. */
@NullMarked
package org.bangfu.office.casework.application;

import org.jspecify.annotations.NullMarked;
