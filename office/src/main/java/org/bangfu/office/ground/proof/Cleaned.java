package org.bangfu.office.ground.proof;

/** A paper as it is kept: of a known kind, without what it carried along. */
record Cleaned(String mediaType, byte[] content) {}
