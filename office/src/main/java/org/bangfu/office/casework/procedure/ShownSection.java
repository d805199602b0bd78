package org.bangfu.office.casework.procedure;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One part of the case page with its entry in the page's own menu. */
public record ShownSection(
        String anchor, String title, @Nullable String count, Content content) {}
