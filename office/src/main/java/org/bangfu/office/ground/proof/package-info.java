/** Proofs: checked, re-encoded, encrypted, stored by content, never changed (M10(1), M16). Every module that takes a photograph or a paper uses it. */
@NullMarked
package org.bangfu.office.ground.proof;

import org.jspecify.annotations.NullMarked;
