package org.bangfu.policy.book;

/**
 * One band of medical aid, M9: a burden above the band before it, up to and including {@code to}, is aided with a fixed amount.
 *
 * @param to the highest burden of the band in fen, {@link Long#MAX_VALUE} for the last; a figure written twice belongs to the lower band, R-24
 * @param deep aid to a deep family, in fen
 * @param relative aid to a relative family, in fen
 */
public record MedicalBand(long to, long deep, long relative) {}
