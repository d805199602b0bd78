/** Who is acting, in which roles, over which territory, and what each role may do (F15, M15). Login, second factor, tokens and accounts live here; row-level security is set from here. */
@NullMarked
package org.bangfu.office.ground.access;

import org.jspecify.annotations.NullMarked;
