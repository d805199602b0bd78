package org.bangfu.office.ground.organisation;

/** A union is called something else from now on; whoever keeps names by heart asks again. */
public record Renamed(long number) {}
