package org.bangfu.office.money.bank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The files of a bank that deals in tables, under words that the settings may name. */
record TableFiles(String name, BankFormat format) implements BankFiles {

    @Override
    public byte[] csv(BankOrder order) {
        return order.csv(format);
    }

    @Override
    public byte[] xlsx(BankOrder order) {
        return order.xlsx(format);
    }

    @Override
    public BankAnswer read(byte[] content, @Nullable String sheet, LocalDate today) {
        return BankAnswerReader.read(content, sheet, format, today);
    }
}
