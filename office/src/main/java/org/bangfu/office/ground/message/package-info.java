/** Words to people: in the application and by text message, through an outbox that survives a crash (F9, M14). Every module may send; a gateway is a port. */
@NullMarked
package org.bangfu.office.ground.message;

import org.jspecify.annotations.NullMarked;
