package org.bangfu.office.administration;

import org.bangfu.office.ground.access.Accounts.NewStaff;
import org.bangfu.office.ground.access.Acting;
import org.bangfu.office.ground.access.Staffing;
import org.bangfu.office.ground.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What hands out a password: done and written into the journal together, the password in no record. */
@Service
class StaffDesk {

    private final Staffing staffing;
    private final Journal journal;

    StaffDesk(Staffing staffing, Journal journal) {
        this.staffing = staffing;
        this.journal = journal;
    }

    @Transactional
    Staffing.Opened open(NewStaff staff) {
        var opened = staffing.open(staff, Acting.now());
        journal.did("开设账号", staff.name() + "（" + staff.login() + "）");
        return opened;
    }

    @Transactional
    String resetPassword(long account) {
        String name = staffing.person(account, Acting.now()).name();
        String password = staffing.resetPassword(account, Acting.now());
        journal.did("重置口令", name);
        return password;
    }
}
