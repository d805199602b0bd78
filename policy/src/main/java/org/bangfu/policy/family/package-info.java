/**
 * What a family declares and proves, as the determination counts it.
 * Articles 5, 6, 7 and the Annex say what is asked; a record that breaks them cannot be built.
 * Anyone may build a {@link org.bangfu.policy.family.Family}; {@code contract} reads and writes it as a document.
 */
@NullMarked
package org.bangfu.policy.family;

import org.jspecify.annotations.NullMarked;
