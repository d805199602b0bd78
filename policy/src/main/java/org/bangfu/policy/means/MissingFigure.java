package org.bangfu.policy.means;

import java.time.LocalDate;
import org.bangfu.policy.book.StandardKind;

/**
 * An official figure that the reckoning needs and the policy does not have.
 *
 * @param asked where in the family's document the place is named: {@code locality}, {@code income[3].workLocality}
 */
public record MissingFigure(String asked, StandardKind kind, int locality, LocalDate day) {}
