package org.bangfu.office.ground.web;

import gg.jte.Content;
import java.util.Map;

/** Makes parts of a page from templates of other modules, to be placed with {@code ${part}}. */
@FunctionalInterface
public interface Parts {

    Content part(String template, Map<String, Object> model);
}
