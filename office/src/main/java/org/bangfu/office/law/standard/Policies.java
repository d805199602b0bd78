package org.bangfu.office.law.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.Regulation;
import org.bangfu.contract.Version;
import org.bangfu.contract.Versions;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.policy.book.TimeLimits;
import org.bangfu.policy.explain.PolicyWords;

/** Which policy decides. */
public interface Policies {

    /** Every version with every figure that was confirmed, as things stand at this moment: each decides what is applied for on its days (M21, M22). */
    Versions versions();

    /** The same as it would be if this figure had not been confirmed. */
    Versions versionsWithout(StandardEntry figure);

    /** The version in force today, which this program may be unable to read. */
    Version today();

    /**
     * The one in force today.
     *
     * @throws Refusal where this program cannot read it
     */
    Determiner now();

    /**
     * The one in force on a day; the program's own for a day before it came into force, which it refuses.
     *
     * @throws Refusal where this program cannot read it
     */
    Determiner on(LocalDate applied);

    /**
     * What this installation was founded with, the first of the versions, which can always be read: whoever asks only for figures and days
     * asks it.
     */
    Determiner own();

    /** The one with this hash; empty where nothing was ever decided or tried by it here, or today's rules cannot read it. */
    Optional<Determiner> of(String sha256);

    /** The files of the one with this hash, for the rules that decided by it; empty where nothing was ever decided or tried by it here. */
    Optional<PolicyFiles> files(String sha256);

    /** The figures that were confirmed here, the newest first. */
    List<StandardEntry> figures();

    /** What each clause says that it stands on; empty where the policy's folder does not say it. */
    Optional<Regulation> regulation();

    /** Keeps the files of a policy that decides something or is tried, once. */
    void keep(Determiner policy);

    /**
     * What the version in force on a day sets, in words: every page that says a figure of the law asks here. Empty where this program cannot
     * read it: then the page says no figure, and none of another version.
     */
    default Optional<PolicyWords> words(LocalDate applied) {
        return versions().on(applied) instanceof Version.Sound sound
                ? Optional.of(new PolicyWords(sound.policy().policy().limits()))
                : Optional.empty();
    }

    /**
     * How long each step of the procedure takes that begins on this day (docs/decisions/0029): by the last version until then that this program
     * can read, since a step that is under way does not wait for one it cannot.
     */
    default TimeLimits timeLimits(LocalDate day) {
        List<Version.Sound> sound = versions().sound();
        return sound.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(sound.getFirst())
                .policy()
                .policy()
                .timeLimits();
    }

    /** What every version that this program can read sets; whoever asks of many days asks once. */
    default LimitsByDay limits() {
        return new LimitsByDay(versions());
    }

    /** @throws Refusal where this program cannot read it */
    static Determiner readable(Version version) {
        return switch (version) {
            case Version.Sound sound -> sound.policy();
            case Version.Unreadable unreadable -> throw Refusal.by("M22", unreadable.said() + "。");
        };
    }
}
