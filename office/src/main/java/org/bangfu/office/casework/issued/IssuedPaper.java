package org.bangfu.office.casework.issued;

import gg.jte.Content;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper to print.
 *
 * @param issuedOn null while it is not issued: it then shows what stands now
 */
public record IssuedPaper(
        String title, @Nullable String number, @Nullable LocalDate issuedOn, Content content) {}
