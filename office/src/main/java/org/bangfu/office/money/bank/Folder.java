package org.bangfu.office.money.bank;

/** Where a batch's files to and from the bank lie, and by which dossier's key they are sealed. */
public record Folder(long batch, long dossier) {}
