package org.bangfu.office.ground.privacy;

/** What a sealed value or a fingerprint is for. Never renamed: the name is part of what is sealed. */
public enum Purpose {
    HOUSEHOLD,
    PROOF,
    IDENTITY,
    PHONE,
    BANK_CARD,
    ADDRESS,
    SECOND_FACTOR,
    LOGIN,
    MESSAGE,
    JOURNAL,
    REGISTER,
    VISIT,
    REVIEW,
    MATCHING,
    OBJECTION,
    CASE_EVENT,
    MEETING_RECORD,
    CHANGE,
    BILL,
    ISSUED,
    KEPT_ON_PHONE
}
