package org.bangfu.office;

import org.bangfu.office.journal.Journal;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Until there is a journal. */
@Component
@Fallback
class NoJournal implements Journal {
    @Override
    public void did(String act, String subject) {}

    @Override
    public void saw(String what, String subject) {}
}
