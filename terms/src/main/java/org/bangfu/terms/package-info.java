/**
 * The words of the regulation that more than one part of the house says: each constant once, with its Chinese term and the article it
 * stands in. Names of constants are the words of the contract, of the database and of the API, and are never changed.
 */
@NullMarked
package org.bangfu.terms;

import org.jspecify.annotations.NullMarked;
