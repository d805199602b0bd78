package org.bangfu.office.payment;

import java.time.LocalDate;

/** A file that came from the bank. */
public record AnswerTaken(long id, String name, int lines, String by, LocalDate on) {}
