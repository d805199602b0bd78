package org.bangfu.office.ground.login;

import org.bangfu.office.ground.refusal.Refusal;

/** A password typed twice, because nobody sees what she types. */
final class NewPassword {

    private NewPassword() {}

    static void same(String password, String repeated) {
        if (!password.equals(repeated)) {
            throw Refusal.at("repeated", "两次输入的新口令不一样，请重新输入。");
        }
    }
}
