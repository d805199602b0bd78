package org.bangfu.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.bangfu.policy.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * A policy's versions by day. The one in force on the day of the application decides, whenever it is asked (M21, M22): so each document is
 * answered by the version of its own {@code applicationDate}, and the answer names it by its hash. Never changes, so any number of threads
 * may share one.
 */
public final class Versions {

    private final NavigableMap<LocalDate, Version> byDay;

    private Versions(NavigableMap<LocalDate, Version> byDay) {
        this.byDay = byDay;
    }

    /** One policy that answers whatever the day. */
    public static Versions only(Determiner policy) {
        return of(policy, List.of());
    }

    /** @param later those that follow, each with a day of its own */
    public static Versions of(Determiner first, List<Version> later) {
        var byDay = new TreeMap<LocalDate, Version>();
        byDay.put(LocalDate.MIN, new Version.Sound(LocalDate.MIN, first));
        for (Version version : later) {
            if (byDay.put(version.from(), version) != null) {
                throw new IllegalArgumentException("two versions from " + version.from());
            }
        }
        return new Versions(byDay);
    }

    /** The earliest first. */
    public List<Version> all() {
        return List.copyOf(byDay.values());
    }

    /** Which decides what is applied for on this day. */
    public Version on(LocalDate applied) {
        return Objects.requireNonNull(byDay.floorEntry(applied)).getValue();
    }

    /** Those that answer, the earliest first. */
    public List<Version.Sound> sound() {
        return of(Version.Sound.class);
    }

    /** Those whose files this program cannot read, the earliest first. */
    public List<Version.Unreadable> unreadable() {
        return of(Version.Unreadable.class);
    }

    private <V extends Version> List<V> of(Class<V> kind) {
        return byDay.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The answer to a family, with reasons and warnings. */
    public Answer determine(Family family) {
        return switch (on(family.applicationDate())) {
            case Version.Sound sound -> sound.policy().determine(family);
            case Version.Unreadable unreadable -> refused(family.id(), unreadable, new Problems());
        };
    }

    /** The answer to a document, with reasons and warnings. */
    public Answer determine(String json) {
        return determine(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to a document in UTF-8, with reasons and warnings. */
    public Answer determine(byte[] json) {
        return determine(json, false);
    }

    /** As {@link #determine(byte[])}; {@code brief} leaves reasons and warnings out, which then cost nothing. */
    public Answer determine(byte[] json, boolean brief) {
        return determine(json, 0, json.length, brief);
    }

    /**
     * The answers to a JSON list of documents, as a JSON list in the same order, each written as soon as its document is there; input of any
     * length needs little memory. Where the list itself is broken, the last answer says so.
     *
     * @param brief without reasons and warnings
     * @return whether every document was answered
     * @throws IOException where the input cannot be read or the output not be written
     */
    public boolean list(InputStream in, OutputStream out, boolean brief) throws IOException {
        return Listed.answer(this, brief, in, out);
    }

    /** As {@link #list}, one document a line and one answer a line; blank lines are passed over. Works on this thread alone. */
    public boolean lines(InputStream in, OutputStream out, boolean brief) throws IOException {
        return Lines.answer(this, brief, 1, in, out);
    }

    Answer determine(byte[] json, int from, int length, boolean brief) {
        FamilyReader.Reading reading = FamilyReader.read(json, from, length);
        LocalDate applied = reading.applicationDate();
        if (applied == null) {
            return new Answer.Refused(reading.id(), reading.problems().all());
        }
        return switch (on(applied)) {
            case Version.Sound sound -> sound.policy().answer(reading, brief);
            case Version.Unreadable unreadable -> refused(reading.id(), unreadable, reading.problems());
        };
    }

    private static Answer refused(@Nullable String id, Version.Unreadable unreadable, Problems problems) {
        problems.add("applicationDate", unreadable.said());
        return new Answer.Refused(id, problems.all());
    }
}
