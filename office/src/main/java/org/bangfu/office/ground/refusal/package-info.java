/** What the office says when it will not do a thing: a Chinese sentence naming the place and the mend, with the article. Every module may throw one; `web` turns it into a page or a problem document. */
@NullMarked
package org.bangfu.office.ground.refusal;

import org.jspecify.annotations.NullMarked;
