/**
 * Public notices: ordered by the centre, posted by the grassroots union with photograph and two names, five working days by the
 * calendar, on a public page and on A4, masked (M10(4)). Objections stop one and are answered. The file above asks {@link
 * org.bangfu.office.casework.notice.Notices} whether it ran out unopposed.
 */
@NullMarked
package org.bangfu.office.casework.notice;

import org.jspecify.annotations.NullMarked;
