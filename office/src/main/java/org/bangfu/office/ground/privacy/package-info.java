/** Keys, sealed columns and keyed hashes: personal data is encrypted before it reaches the database and found again by its fingerprint (docs/model.md, Privacy). Every module that stores such data goes through here. */
@NullMarked
package org.bangfu.office.ground.privacy;

import org.jspecify.annotations.NullMarked;
