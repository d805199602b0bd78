package org.bangfu.policy;

import java.time.LocalDate;
import org.bangfu.policy.book.PolicyBook;

/** An application earlier than the policy it was asked under, M21, F19. */
public final class NotInForce extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInForce(PolicyBook book, LocalDate applicationDate) {
        super(book.title() + "（" + book.document() + "）自" + book.inForceFrom() + "起执行，" + applicationDate + "的申请不适用。");
    }
}
