package org.bangfu.population.simulate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.contract.Determiner;
import org.bangfu.contract.LiveFamilies;
import org.bangfu.contract.PolicyFiles;
import org.bangfu.contract.PolicyRefused;
import org.bangfu.policy.family.Place;
import org.jspecify.annotations.Nullable;

/** One policy against another on families that pass once and are kept nowhere: only sums leave. */
public final class Passing implements LiveFamilies.To {

    private final @Nullable Determiner against;
    private final Determiner tried;
    private final Map<Integer, String> counties = new HashMap<>();
    private @Nullable Asked asked;

    /** @param against null for the policy in force where the families are */
    public Passing(@Nullable Determiner against, Determiner tried) {
        this.against = against;
        this.tried = tried;
    }

    @Override
    public void policy(PolicyFiles inForce) {
        try {
            Determiner before = against == null ? Determiner.of(inForce) : against;
            Question question = Question.of(before.policy(), tried.policy());
            asked = new Asked(question, new Counting(question, false));
        } catch (PolicyRefused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    @Override
    public void county(String locality, String name) {
        counties.put(Place.parse(locality), name);
    }

    @Override
    public void family(byte[] document) {
        switch (Determiner.read(document)) {
            case Determiner.Read.Sound sound -> asked().counting.family(sound.family());
            // What is wrong with it would quote what the family wrote.
            case Determiner.Read.Unsound _ -> asked().counting.unreadable("资料还不全，现在算不出结果");
        }
    }

    /** Writes the sums as {@link Simulation} does. */
    public void report(Path folder, PrintStream progress) throws IOException {
        Tally tally = asked().counting.counted().tally();
        tally.forgetExamples(); // their places would be those of cases, and lead a reader nowhere
        Files.createDirectories(folder);
        new Report(asked().question, tally, new Places(counties)).write(folder);
        progress.println("完成：" + tally.families() + " 户，见 " + folder.resolve(Report.PAGE));
    }

    private Asked asked() {
        if (asked == null) {
            throw new IllegalStateException("the policy comes before the families");
        }
        return asked;
    }

    private record Asked(Question question, Counting counting) {}
}
