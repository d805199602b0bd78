package org.bangfu.office.organisation;

/** A union is called something else from now on; whoever keeps names by heart asks again. */
public record Renamed(long number) {}
