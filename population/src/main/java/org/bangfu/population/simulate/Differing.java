package org.bangfu.population.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bangfu.contract.SettingName;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Setting;

/** What two policies may differ in: one thing that a city may set, or the official figures. */
sealed interface Differing {

    /** As {@code policy.yaml} calls it, or the file of the figures. */
    String key();

    /** Acts before there are figures, so it needs the families' documents. */
    boolean onDocuments();

    boolean differs(PolicyBook one, PolicyBook other);

    /** {@code book} with this alone as in {@code other}. */
    PolicyBook changed(PolicyBook book, PolicyBook other);

    default String label() {
        return SettingName.of(key());
    }

    /** All there are. */
    static List<Differing> all() {
        Stream<Differing> settings = Arrays.stream(Setting.values()).map(InSetting::new);
        return Stream.concat(settings, Stream.of(new InFigures())).toList();
    }

    /** Those in which two policies differ. */
    static List<Differing> between(PolicyBook one, PolicyBook other) {
        return all().stream().filter(differing -> differing.differs(one, other)).toList();
    }

    record InSetting(Setting setting) implements Differing {

        @Override
        public String key() {
            return setting.key();
        }

        @Override
        public boolean onDocuments() {
            return setting.governs() == Setting.Governs.COUNTING;
        }

        @Override
        public boolean differs(PolicyBook one, PolicyBook other) {
            return !one.limits().get(setting).equals(other.limits().get(setting));
        }

        @Override
        public PolicyBook changed(PolicyBook book, PolicyBook other) {
            return new PolicyBook(
                    book.id(),
                    book.version(),
                    book.title(),
                    book.document(),
                    book.inForceFrom(),
                    book.limits().with(setting, other.limits().get(setting)),
                    book.timeLimits(),
                    book.standards(),
                    book.sha256());
        }
    }

    record InFigures() implements Differing {

        @Override
        public String key() {
            return "standards.csv";
        }

        @Override
        public boolean onDocuments() {
            return true;
        }

        @Override
        public boolean differs(PolicyBook one, PolicyBook other) {
            return !one.standards().rows().equals(other.standards().rows());
        }

        @Override
        public PolicyBook changed(PolicyBook book, PolicyBook other) {
            return new PolicyBook(
                    book.id(),
                    book.version(),
                    book.title(),
                    book.document(),
                    book.inForceFrom(),
                    book.limits(),
                    book.timeLimits(),
                    other.standards(),
                    book.sha256());
        }
    }
}
