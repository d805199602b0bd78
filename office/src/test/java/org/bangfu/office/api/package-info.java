/**
 * The API's own description, written from its routes. It serves no article; nobody uses it but the test that holds docs/openapi.yaml to
 * what the program does.
 */
@NullMarked
package org.bangfu.office.api;

import org.jspecify.annotations.NullMarked;
