package org.bangfu.contract;

/** The three files a policy is read from, byte for byte: with them it can be read again, by the same hash. */
public record PolicyFiles(byte[] policy, byte[] standards, byte[] workdays) {}
