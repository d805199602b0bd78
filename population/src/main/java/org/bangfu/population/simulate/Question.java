package org.bangfu.population.simulate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standard;

/**
 * What is asked: what one text says of every family, and another, whatever day each is in force from; official figures are those of each
 * family's own days.
 *
 * @param before the policy that is compared with
 * @param after the policy that is tried
 * @param settings those in which they differ
 * @param alone for each of them {@code before} with this one changed
 */
record Question(PolicyBook before, PolicyBook after, List<Differing> settings, List<PolicyBook> alone) {

    static Question of(PolicyBook one, PolicyBook other) {
        PolicyBook before = one.forAnyDay();
        PolicyBook after = other.forAnyDay();
        List<Differing> settings = Differing.between(before, after);
        List<PolicyBook> alone =
                settings.stream().map(setting -> setting.changed(before, after)).toList();
        return new Question(before, after, settings, alone);
    }

    /** The settings that act before there are figures. */
    List<Differing> onDocuments() {
        return settings.stream().filter(Differing::onDocuments).toList();
    }

    /** Both policies count the same figures, so figures can be kept and reused. */
    boolean sameFigures() {
        return basis(before).equals(basis(after));
    }

    /** What the figures of a policy rest on, as a hash: of two policies with the same, every family has the same figures. */
    static String basis(PolicyBook book) {
        var text = new StringBuilder()
                .append(book.limits().months())
                .append(' ')
                .append(book.limits().housingExcess())
                .append(' ')
                .append(book.limits().employmentMonthlyCap())
                .append(' ')
                .append(book.limits().supportRatio());
        for (Standard row : book.standards().rows()) {
            text.append('\n')
                    .append(row.kind())
                    .append(' ')
                    .append(row.locality())
                    .append(' ')
                    .append(row.from())
                    .append(' ')
                    .append(row.amount());
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
