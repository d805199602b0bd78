package org.bangfu.office.casework.visit;

/** A visit with what it found. */
public record Surveyed(Visit visit, Survey survey) {}
