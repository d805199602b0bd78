package org.bangfu.office.family;

import java.util.Optional;
import org.bangfu.office.access.Accounts;
import org.bangfu.office.casework.Case;
import org.bangfu.office.message.Messages;
import org.bangfu.office.person.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * The telephones a worker is known by so far: the one she logs in with and the one in her file, where that is another. Aid is stolen by
 * a changed card or telephone, so both are told before either changes (M12, M19). Works in its caller's transaction.
 */
@Component
public class KnownTelephones {

    private final Accounts accounts;
    private final Households households;
    private final Messages messages;

    KnownTelephones(Accounts accounts, Households households, Messages messages) {
        this.accounts = accounts;
        this.households = households;
        this.messages = messages;
    }

    /** Says what changes, and whom to call when she did not want it. */
    public void warn(Case aCase, String whatChanges) {
        String text = whatChanges + "不是您本人的意思，请马上联系帮扶中心。";
        messages.tell(aCase.applicant(), aCase.number(), text);
        Optional<PhoneNumber> loggingIn = accounts.phoneOf(aCase.applicant());
        Optional.ofNullable(households.now(aCase).worker().particulars().phone())
                .filter(PhoneNumber::isOne)
                .map(PhoneNumber::new)
                .filter(inFile -> !loggingIn.equals(Optional.of(inFile)))
                .ifPresent(inFile -> messages.text(inFile, text));
    }
}
