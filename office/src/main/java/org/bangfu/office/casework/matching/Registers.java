package org.bangfu.office.casework.matching;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bangfu.office.casework.household.Households;
import org.bangfu.office.casework.matching.DraftTable.Draft;
import org.bangfu.office.casework.matching.RegisterTable.Entry;
import org.bangfu.office.casework.matching.RegisterTable.Now;
import org.bangfu.office.casework.procedure.Case;
import org.bangfu.office.casework.procedure.Cases;
import org.bangfu.office.ground.access.Actor;
import org.bangfu.office.ground.access.Permission;
import org.bangfu.office.ground.access.TwoPersons;
import org.bangfu.office.ground.clock.OfficeClock;
import org.bangfu.office.ground.journal.Journal;
import org.bangfu.office.ground.organisation.Level;
import org.bangfu.office.ground.organisation.Organisations;
import org.bangfu.office.ground.organisation.Territory;
import org.bangfu.office.ground.person.ListedNumber;
import org.bangfu.office.ground.refusal.NotFound;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;
import org.bangfu.office.ground.sheet.LineFault;
import org.bangfu.office.ground.web.Show;
import org.bangfu.office.law.standard.TimeLimitsInForce;
import org.bangfu.policy.book.TimeLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of other offices, by register and source. Within a source a full list replaces and an increment adds; of several sources each
 * counts, so that what one office knows stays though another's list lacks it. Old lists are as if they had not been obtained.
 */
@Service
@Transactional
class Registers {

    /** More wrong lines in one refusal say nothing new. */
    private static final int MOST_SAID = 20;

    private final RegisterTable table;
    private final DraftTable drafts;
    private final Organisations organisations;
    private final Households households;
    private final Cases cases;
    private final TwoPersons second;
    private final OfficeClock clock;
    private final Journal journal;
    private final ApplicationEventPublisher publisher;
    private final TimeLimitsInForce timeLimits;

    Registers(
            RegisterTable table,
            DraftTable drafts,
            Organisations organisations,
            Households households,
            Cases cases,
            TwoPersons second,
            OfficeClock clock,
            Journal journal,
            ApplicationEventPublisher publisher,
            TimeLimitsInForce timeLimits) {
        this.table = table;
        this.drafts = drafts;
        this.organisations = organisations;
        this.households = households;
        this.cases = cases;
        this.second = second;
        this.clock = clock;
        this.journal = journal;
        this.publisher = publisher;
        this.timeLimits = timeLimits;
    }

    /** After which a list is too old to rely on. */
    int months() {
        return timeLimits.of(TimeLimit.REGISTER_AGE);
    }

    // Importing

    /** What a list would change; nothing is kept. */
    @Transactional(readOnly = true)
    Preview preview(Handing list, Actor by) {
        return preview(list, read(list, county(by)), by);
    }

    /** Keeps the file until its person has looked at what it would change. */
    long draft(Handing list, Actor by) {
        Preview preview = preview(list, by);
        return drafts.keep(county(by), list, preview.base(), by);
    }

    /** What the file somebody handed in would change, as things stand now. */
    @Transactional(readOnly = true)
    Preview drafted(long id, Actor by) {
        return preview(drafts.get(id, by).list(), by);
    }

    /** Imports the file that was looked at. */
    Imported confirm(long id, Actor by) {
        Draft draft = drafts.get(id, by);
        Imported imported = take(draft.list(), draft.base(), by);
        drafts.drop(by);
        return imported;
    }

    void drop(long id, Actor by) {
        drafts.get(id, by);
        drafts.drop(by);
    }

    /**
     * Imports a list for the actor's county.
     *
     * @param base the lists that its person saw it compared with; null where she did not look
     */
    Imported take(Handing list, @Nullable String base, Actor by) {
        long county = county(by);
        table.alone(county);
        if (base != null && !base.equals(base(county, list.register(), list.source()))) {
            throw Refusal.at("file", "您看过以后，有人导入、撤回或更正过这个来源的名单。请重新上传，看过变化后再确认。");
        }
        RegisterFile file = read(list, county);
        if (file.lines() == 0) {
            refuseAll(file);
        }
        long id = table.add(county, list, digest(list.content()), file, by);
        table.lines(id, file, this::fault);
        if (list.register() == Register.DEATHS) {
            publisher.publishEvent(new DeathsListed(families(file), by));
        }
        journal.did(
                "导入%s（%s，%s）%d 行"
                        .formatted(
                                list.register().label(),
                                list.source(),
                                list.mode().brief(),
                                file.lines()),
                list.fileName());
        return imported(id);
    }

    /** The families here of whom somebody stands on a list. */
    private SortedSet<Long> families(RegisterFile file) {
        var found = new TreeSet<Long>();
        var batch = new HashSet<String>();
        file.each(line -> {
            batch.add(line.identity().value());
            if (batch.size() == BATCH) {
                found.addAll(households.casesOf(batch).values());
                batch.clear();
            }
        });
        found.addAll(households.casesOf(batch).values());
        return found;
    }

    private static void refuseAll(RegisterFile file) {
        var reading = new Refusals.Reading();
        file.faults().stream()
                .limit(MOST_SAID)
                .forEach(fault -> reading.add(Refusal.at("file", "第%d行：%s".formatted(fault.row(), fault.reason()))));
        reading.throwIfAny();
    }

    private RegisterFile read(Handing list, long county) {
        if (list.asOf().isAfter(clock.today())) {
            throw Refusal.at("asOf", "数据截止日期不能晚于今天（" + Show.date(clock.today()) + "）。");
        }
        table.sameFile(county, list.register(), digest(list.content())).ifPresent(day -> {
            throw Refusal.at("file", "这个文件%s已经导入过，不用再导。".formatted(Show.date(day)));
        });
        current(county).getOrDefault(list.register(), List.of()).stream()
                .filter(source -> source.source().equals(list.source()))
                .filter(source -> list.asOf().isBefore(source.asOf()))
                .findFirst()
                .ifPresent(newer -> {
                    throw Refusal.at(
                            "asOf",
                            "%s已有截至%s的名单，比这份新。那份的日期写错了的，请先更正那份的截止日期。"
                                    .formatted(newer.source(), Show.date(newer.asOf())));
                });
        if (list.mode() == Mode.INCREMENT
                && ofSource(county, list.register(), list.source()).isEmpty()) {
            throw Refusal.at("mode", "%s还没有全量名单，请先导入全量，再导入新增。".formatted(list.source()));
        }
        return RegisterFile.of(list.register(), list.content(), list.sheet(), clock.today(), this::onACard);
    }

    private boolean onACard(ListedNumber number) {
        return households.casesOf(Set.of(number.value())).containsKey(number.value());
    }

    private Preview preview(Handing list, RegisterFile file, Actor by) {
        long county = county(by);
        var difference = new Difference(list.register());
        ofSource(county, list.register(), list.source())
                .ifPresent(source -> table.each(source.imports(), difference::had));
        var batch = new ArrayList<RegisterFile.Line>();
        file.each(line -> {
            batch.add(line);
            if (batch.size() == BATCH) {
                compare(difference, batch);
            }
        });
        compare(difference, batch);
        return new Preview(
                list.register(),
                list.source(),
                list.mode(),
                list.asOf(),
                list.fileName(),
                file.lines(),
                difference.appear(),
                difference.vanish(list.mode()),
                difference.change(),
                difference.same(),
                file.faults().stream().map(this::fault).toList(),
                file.remarks(),
                base(county, list.register(), list.source()));
    }

    /** Lines asked about at a time. */
    private static final int BATCH = 500;

    private void compare(Difference difference, List<RegisterFile.Line> batch) {
        Map<String, Long> onFile = households.casesOf(
                batch.stream().map(line -> line.identity().value()).collect(Collectors.toSet()));
        for (RegisterFile.Line line : batch) {
            Long family = onFile.get(line.identity().value());
            String name = line.details().getOrDefault(Register.NAME, "");
            String shown = name
                    + line.identity().masked()
                    + (family == null ? "" : "（在册，" + cases.byId(family).number() + "）");
            difference.has(table.fingerprint(line.identity().value()), line.details(), shown, family != null);
        }
        batch.clear();
    }

    /** A line that is probably about a member is pointed out, though it cannot be taken. */
    private LineFault fault(RegisterFile.Fault fault) {
        ListedNumber perhaps = fault.perhaps();
        if (perhaps == null) {
            return fault.shown();
        }
        Long family = households.casesOf(Set.of(perhaps.value())).get(perhaps.value());
        return family == null
                ? fault.shown()
                : new LineFault(
                        fault.row(),
                        fault.reason()
                                + "按号码看，可能是在册的一户（%s）的成员，请核实。"
                                        .formatted(cases.byId(family).number()));
    }

    private long county(Actor by) {
        if (by.organisation().level().compareTo(Level.COUNTY) < 0) {
            throw Refusal.by("M10(4)", "file", "登记数据由县（市、区）总工会帮扶中心导入，比对也在那里。");
        }
        return organisations.above(by.organisation().number(), Level.COUNTY).number();
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // What was imported

    /** Lists imported for the counties of a territory, the newest first. */
    @Transactional(readOnly = true)
    List<Imported> history(Territory territory, long before, int most) {
        return table.history(territory, before, most);
    }

    @Transactional(readOnly = true)
    Imported imported(long id) {
        return table.find(id).orElseThrow(() -> new NotFound("这份名单"));
    }

    /** Its lines that were not imported; one that is probably about a member on file says so. */
    @Transactional(readOnly = true)
    List<LineFault> faults(long id) {
        imported(id);
        return table.faults(id);
    }

    /** Why somebody cannot take a list back; empty where she can. */
    @Transactional(readOnly = true)
    Optional<String> objection(long id, Actor by) {
        return second.objection(takingBack(id), by).or(() -> restsOn(id));
    }

    private TwoPersons.Act takingBack(long id) {
        return new TwoPersons.Act(Permission.MATCH, table.countyOf(id), Set.of(table.importerOf(id)), "撤回导入的名单");
    }

    private Optional<String> restsOn(long id) {
        Imported list = imported(id);
        if (list.takenBack() != null) {
            return Optional.of("这份名单已经撤回。");
        }
        List<String> used = table.usedBy(id);
        if (!used.isEmpty()) {
            return Optional.of("已有比对用过这份名单（%s），不能撤回。请导入更正后的名单，再重新比对。".formatted(String.join("、", used)));
        }
        return ofSource(table.countyOf(id), list.register(), list.source())
                .filter(source ->
                        source.imports().size() > 1 && source.imports().getFirst() == id)
                .map(source -> "这份全量名单上已经加了新增名单，请先撤回后加的。");
    }

    /** A second person takes a list back while nothing rests on it; what stood before it counts again. */
    Imported takeBack(long id, String reason, Actor by) {
        imported(id);
        table.alone(table.countyOf(id));
        var stoodIn = second.standsIn(takingBack(id), by);
        restsOn(id).ifPresent(sentence -> {
            throw Refusal.by("M10(4)", sentence);
        });
        table.takeBack(id, reason, stoodIn, by);
        Imported taken = imported(id);
        if (taken.register() == Register.DEATHS) {
            publisher.publishEvent(new DeathsTakenBack(table.countyOf(id)));
        }
        journal.did("撤回导入的" + taken.register().label(), taken.fileName());
        return taken;
    }

    /** The day of a list was told wrong; the right one counts from now on, and both stay on file. */
    Imported correct(long id, LocalDate asOf, String reason, Actor by) {
        imported(id);
        table.alone(table.countyOf(id));
        Imported list = imported(id);
        if (list.takenBack() != null) {
            throw Refusal.by("M10(4)", "这份名单已经撤回。");
        }
        if (asOf.isAfter(list.on())) {
            throw Refusal.at("asOf", "数据截止日期不能晚于导入的那天（" + Show.date(list.on()) + "）。");
        }
        if (asOf.equals(list.asOf())) {
            throw Refusal.at("asOf", "截止日期现在就是" + Show.date(asOf) + "，没有变动。");
        }
        table.correct(id, asOf, list.asOf(), reason, by);
        journal.did("更正%s的截止日期".formatted(list.register().label()), list.fileName());
        return imported(id);
    }

    // What counts

    /** What each source has told of each register, as it counts today; a register never imported is missing. */
    @Transactional(readOnly = true)
    Map<Register, List<Source>> current(long county) {
        Map<Register, Map<String, List<Now>>> lists = new EnumMap<>(Register.class);
        for (Now now : table.now(county)) {
            lists.computeIfAbsent(now.register(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(now.source(), any -> new ArrayList<>())
                    .add(now);
        }
        Map<Register, List<Source>> current = new EnumMap<>(Register.class);
        lists.forEach((register, sources) -> {
            List<Source> all = sources.values().stream()
                    .map(this::source)
                    .flatMap(Optional::stream)
                    .toList();
            if (!all.isEmpty()) {
                current.put(register, all);
            }
        });
        return current;
    }

    /** What counts for the county of somebody's desk; nothing above it, where there are many. */
    @Transactional(readOnly = true)
    List<Source> sources(Actor by) {
        return by.organisation().level().compareTo(Level.COUNTY) < 0
                ? List.of()
                : current(county(by)).values().stream().flatMap(List::stream).toList();
    }

    /** @param lists of one source, the oldest first */
    private Optional<Source> source(List<Now> lists) {
        int full = -1;
        for (int i = 0; i < lists.size(); i++) {
            full = lists.get(i).mode() == Mode.FULL ? i : full;
        }
        if (full < 0) {
            return Optional.empty();
        }
        List<Now> counting = lists.subList(full, lists.size());
        LocalDate asOf = counting.getLast().asOf();
        return Optional.of(new Source(
                counting.getFirst().register(),
                counting.getFirst().source(),
                asOf,
                counting.stream().map(Now::id).toList(),
                counting.stream().mapToInt(Now::lines).sum(),
                asOf.plusMonths(months()).isBefore(clock.today())));
    }

    private Optional<Source> ofSource(long county, Register register, String source) {
        return current(county).getOrDefault(register, List.of()).stream()
                .filter(one -> one.source().equals(source))
                .findFirst();
    }

    private String base(long county, Register register, String source) {
        return ofSource(county, register, source)
                .map(one -> one.imports() + " " + one.asOf())
                .orElse("-");
    }

    /** Registers of which no list is young enough. */
    static List<Register> missing(Map<Register, List<Source>> current) {
        return Arrays.stream(Register.values())
                .filter(register ->
                        current.getOrDefault(register, List.of()).stream().allMatch(Source::old))
                .toList();
    }

    /** What some sources say about one person. */
    @Transactional(readOnly = true)
    List<Entry> about(String identity, Collection<Source> sources) {
        return table.about(identity, sources);
    }

    /** Lines that may be about a person and could not be imported, in words. */
    @Transactional(readOnly = true)
    List<String> notImported(String identity, Collection<Source> sources) {
        return table.notImported(identity, sources);
    }

    /** What was answered about a line with another name. */
    @Transactional(readOnly = true)
    Optional<RegisterTable.LineAnswer> answer(Entry entry) {
        return table.answer(entry.imported(), entry.row());
    }

    void answer(long list, int row, Case aCase, boolean same, String reason, Actor by) {
        table.answer(list, row, aCase.id(), same, reason, by);
    }

    /** Until the transaction ends nobody imports, corrects or takes back a list of this county. */
    void together(long county) {
        table.together(county);
    }

    void use(long matching, List<Source> used) {
        table.use(
                matching,
                used.stream().flatMap(source -> source.imports().stream()).toList());
    }

    /**
     * Whether the holder of this identity number stands in a list of deaths, of whatever office and however old: nobody comes back. A line
     * with another name counts until somebody has answered whose it is.
     */
    @Transactional(readOnly = true)
    public boolean registered(long county, String identity, String name) {
        Predicate<Entry> hers = entry -> SameName.of(entry.details().getOrDefault(Register.NAME, ""), name)
                || table.answer(entry.imported(), entry.row())
                        .map(RegisterTable.LineAnswer::same)
                        .orElse(true);
        return about(identity, current(county).getOrDefault(Register.DEATHS, List.of())).stream()
                .anyMatch(hers);
    }
}
