package org.bangfu.office.casework.issued;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is made from.
 *
 * @param title as it stands on top
 * @param number the number it carries; null for none
 * @param template of what stands below
 * @param values what the template shows
 */
public record Layout(String title, @Nullable String number, String template, Map<String, Object> values) {}
