package org.bangfu.office.casework.application;

import java.util.Optional;
import org.bangfu.office.casework.household.Clashes;
import org.bangfu.office.casework.procedure.Case;
import org.springframework.stereotype.Component;

/** What the applicant reads of a clash: that something has to be spoken about, and with whom; never what, and never of whom (M16). */
@Component
class ClashForWorker implements MyMatter {

    private final Clashes clashes;
    private final Contacts contacts;

    ClashForWorker(Clashes clashes, Contacts contacts) {
        this.clashes = clashes;
        this.contacts = contacts;
    }

    @Override
    public Optional<Matter> of(Case aCase) {
        return clashes.waiting(aCase).isEmpty()
                ? Optional.empty()
                : Optional.of(new Matter("请给帮扶中心打个电话", words(contacts.ofCounty(aCase)), null));
    }

    static String words(MyPages.Contact centre) {
        return "您的申请已经收到。有一处要当面问清楚，请联系%s%s%s。"
                .formatted(
                        centre.union(),
                        centre.name() == null ? "" : centre.name(),
                        centre.phone() == null ? "" : "，电话 " + centre.phone());
    }
}
