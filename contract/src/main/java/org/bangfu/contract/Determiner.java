package org.bangfu.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bangfu.money.WorkdayCalendar;
import org.bangfu.policy.Determination;
import org.bangfu.policy.Determining;
import org.bangfu.policy.NotInForce;
import org.bangfu.policy.book.PolicyBook;
import org.bangfu.policy.book.Standard;
import org.bangfu.policy.book.StandardKind;
import org.bangfu.policy.book.Standards;
import org.bangfu.policy.explain.Account;
import org.bangfu.policy.explain.Accounting;
import org.bangfu.policy.family.Family;
import org.bangfu.policy.family.Place;
import org.bangfu.policy.means.FiguresMissing;
import org.bangfu.policy.means.Means;
import org.bangfu.policy.means.MissingFigure;
import org.bangfu.policy.means.Witness;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A loaded policy that answers documents: the one face of this module. Never changes, so any number of threads may share one; a policy
 * that fails to load throws before there is one, so whoever holds an earlier one keeps it.
 */
public final class Determiner {

    private static final List<String> FILES = List.of(PolicyFile.NAME, StandardsFile.NAME, WorkdaysFile.NAME);

    private final PolicyFiles files;
    private final PolicyBook policy;
    private final List<PolicySetting> settings;
    private final WorkdayCalendar calendar;

    private Determiner(PolicyFiles files, PolicyBook policy, List<PolicySetting> settings, WorkdayCalendar calendar) {
        this.files = files;
        this.policy = policy;
        this.settings = List.copyOf(settings);
        this.calendar = calendar;
    }

    // Policies

    /** The policy shipped with the program: Wuhu's. */
    public static Determiner shipped() {
        try {
            var files = new ArrayList<byte[]>();
            for (String name : FILES) {
                try (InputStream file = Determiner.class.getResourceAsStream("wuhu/" + name)) {
                    if (file == null) {
                        throw new IllegalStateException("not in the program: wuhu/" + name);
                    }
                    files.add(file.readAllBytes());
                }
            }
            return of(files);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (PolicyRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Another policy: {@code policy.yaml}, {@code standards.csv} and {@code workdays.csv} of a folder.
     *
     * @throws PolicyRefused with every fault, its file, line and key
     */
    public static Determiner load(Path folder) throws PolicyRefused {
        var files = new ArrayList<byte[]>();
        var faults = new ArrayList<PolicyFault>();
        for (String name : FILES) {
            try {
                files.add(Files.readAllBytes(folder.resolve(name)));
            } catch (NoSuchFileException _) {
                faults.add(new PolicyFault(name, 0, "", "文件夹 " + folder + " 里没有这个文件"));
            } catch (IOException unreadable) {
                faults.add(new PolicyFault(name, 0, "", "读不了：" + unreadable.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new PolicyRefused(faults);
        }
        return of(files);
    }

    /**
     * A policy from its files as they were kept.
     *
     * @throws PolicyRefused with every fault, its file, line and key
     */
    public static Determiner of(PolicyFiles files) throws PolicyRefused {
        return of(List.of(files.policy(), files.standards(), files.workdays()));
    }

    /** The files it was read from. */
    public PolicyFiles files() {
        return files;
    }

    /**
     * The same policy with more official figures, each in the place of the one said before for its kind, place and day: another policy,
     * with another hash. This one stays as it is.
     */
    public Determiner with(List<Standard> figures) {
        return with(figures, calendar);
    }

    /** The same by another calendar besides. A file in which nothing changes stays as it is, byte for byte. */
    public Determiner with(List<Standard> figures, WorkdayCalendar workdays) {
        try {
            return of(new PolicyFiles(
                    files.policy(),
                    figures.isEmpty()
                            ? files.standards()
                            : StandardsFile.text(policy.standards().rows(), figures)
                                    .getBytes(StandardCharsets.UTF_8),
                    workdays.entries().equals(calendar.entries())
                            ? files.workdays()
                            : WorkdaysFile.text(workdays).getBytes(StandardCharsets.UTF_8)));
        } catch (PolicyRefused impossible) {
            throw new IllegalStateException("figures that were read before", impossible);
        }
    }

    private static Determiner of(List<byte[]> files) throws PolicyRefused {
        var faults = new ArrayList<PolicyFault>();
        var texts = new ArrayList<String>();
        for (int i = 0; i < FILES.size(); i++) {
            texts.add(text(FILES.get(i), files.get(i), faults));
        }
        if (!faults.isEmpty()) {
            throw new PolicyRefused(faults);
        }
        Standards standards = StandardsFile.read(texts.get(1), faults);
        WorkdayCalendar calendar = WorkdaysFile.read(texts.get(2), faults);
        var settings = new ArrayList<PolicySetting>();
        PolicyBook policy = PolicyFile.read(texts.get(0), standards, sha256(files), settings, faults);
        if (policy == null || !faults.isEmpty()) {
            throw new PolicyRefused(faults);
        }
        return new Determiner(new PolicyFiles(files.get(0), files.get(1), files.get(2)), policy, settings, calendar);
    }

    private static String text(String name, byte[] file, List<PolicyFault> faults) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            faults.add(new PolicyFault(name, 0, "", "不是 UTF-8 编码，请以 UTF-8 编码保存"));
            return "";
        }
    }

    /** Over the files one after the other, as {@code cat policy.yaml standards.csv workdays.csv | sha256sum} says. */
    private static String sha256(List<byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Its name, version, hash, limits and figures. */
    public PolicyBook policy() {
        return policy;
    }

    /** Each setting as the text writes it, with its article, in the order in which the rules ask. */
    public List<PolicySetting> settings() {
        return settings;
    }

    public WorkdayCalendar calendar() {
        return calendar;
    }

    /** The official figure in force, with its status and source; null where the policy has none. */
    public @Nullable Standard standard(StandardKind kind, int locality, LocalDate day) {
        return policy.standards().inForce(kind, locality, day);
    }

    // Answers

    /** The answer to a family, with reasons and warnings; refused only where the policy does not cover it. */
    public Answer determine(Family family) {
        return determine(family, false);
    }

    /** The calculation behind a determination of this family, as on paper, down to the items. */
    public static Account account(Family family, Determination determination) {
        return Accounting.of(family, determination);
    }

    /** The answer to a document in UTF-8, with reasons and warnings. */
    public Answer determine(byte[] json) {
        return determine(json, false);
    }

    /** As {@link #determine(byte[])}; {@code brief} leaves reasons and warnings out, which then cost nothing. */
    public Answer determine(byte[] json, boolean brief) {
        return determine(json, 0, json.length, brief);
    }

    /** As {@link #determine(byte[])}. */
    public Answer determine(String json) {
        return determine(json.getBytes(StandardCharsets.UTF_8));
    }

    Answer determine(byte[] json, int from, int length, boolean brief) {
        return answer(FamilyReader.read(json, from, length), brief);
    }

    Answer answer(FamilyReader.Reading reading, boolean brief) {
        Family family = reading.family();
        if (family != null && reading.problems().none()) {
            return determine(family, brief);
        }
        // What the policy does not cover is said together with what is wrong with the document.
        try {
            if (reading.applicationDate() != null) {
                inForce(reading.applicationDate());
            }
            if (family != null) {
                Means.reckon(family, policy, Witness.SILENT);
            }
        } catch (NotInForce | FiguresMissing | ArithmeticException uncovered) {
            note(uncovered, reading.problems());
        }
        return new Answer.Refused(reading.id(), reading.problems().all());
    }

    private Answer determine(Family family, boolean brief) {
        try {
            Determination determination =
                    brief ? Determining.brief(family, policy) : Determining.determine(family, policy);
            return new Answer.Determined(determination);
        } catch (NotInForce | FiguresMissing | ArithmeticException uncovered) {
            var problems = new Problems();
            note(uncovered, problems);
            return new Answer.Refused(family.id(), problems.all());
        }
    }

    private void inForce(LocalDate applicationDate) {
        if (!policy.governs(applicationDate)) {
            throw new NotInForce(policy, applicationDate);
        }
    }

    private static void note(RuntimeException uncovered, Problems problems) {
        switch (uncovered) {
            case FiguresMissing figures -> {
                for (MissingFigure missing : figures.missing()) {
                    problems.add(
                            missing.asked(),
                            "政策没有 " + Place.text(missing.locality()) + " 在 " + missing.day() + " 的"
                                    + missing.kind().label() + "，请核对地区代码，或先录入该标准");
                }
            }
            case NotInForce early -> problems.add("applicationDate", early.getMessage() + "请核对日期，或用当时的政策");
            default -> problems.add(Problem.DOCUMENT, "各项金额合计超出可以计算的范围，请核对是否多写了数字或重复了项目");
        }
    }

    /** Reads a document without determining anything. */
    public static Read read(byte[] json) {
        return read(json, 0, json.length);
    }

    /** As {@link #read(byte[])}, of {@code length} bytes from {@code from} on. */
    public static Read read(byte[] json, int from, int length) {
        FamilyReader.Reading reading = FamilyReader.read(json, from, length);
        Family family = reading.family();
        return family != null && reading.problems().none()
                ? new Read.Sound(family)
                : new Read.Unsound(reading.id(), reading.problems().all());
    }

    /** A document that was read. */
    public sealed interface Read {

        record Sound(Family family) implements Read {}

        record Unsound(@Nullable String id, List<Problem> problems) implements Read {}
    }

    // Documents

    /** The contract's document for an answer, indented, in UTF-8. */
    public static byte[] document(Answer answer) {
        return document(answer, false);
    }

    /** As {@link #document(Answer)}; {@code brief} leaves reasons and warnings out. */
    public static byte[] document(Answer answer, boolean brief) {
        return document(answer, brief, true);
    }

    /** The same on one line without a line feed; {@code brief} leaves reasons and warnings out. */
    public static byte[] line(Answer answer, boolean brief) {
        return document(answer, brief, false);
    }

    static byte[] document(Answer answer, boolean brief, boolean indented) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = indented ? Json.indented(out) : Json.lines(out)) {
            DeterminationWriter.write(json, answer, brief);
        }
        return out.toByteArray();
    }

    /** A family's document, as {@link #read} takes it. */
    public static byte[] document(Family family) {
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.indented(out)) {
            FamilyWriter.write(json, family);
        }
        return out.toByteArray();
    }

    /** Families' documents, one a line, each with its line feed. */
    public static byte[] lines(Iterable<Family> families) {
        var out = new ByteArrayOutputStream();
        boolean any = false;
        try (JsonGenerator json = Json.lines(out)) {
            for (Family family : families) {
                FamilyWriter.write(json, family);
                any = true;
            }
        }
        if (any) {
            out.write('\n');
        }
        return out.toByteArray();
    }
}
