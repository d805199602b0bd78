package org.bangfu.office.start;

import java.util.Map;
import java.util.TreeMap;

/** What is not to be seen from the statements themselves: whose a table is, who may read one of another, and why. */
final class TableList {

    /** Filled by triggers, by the frameworks or under a name that only the running program knows; views; and where several insert. */
    static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("arrangement_answer", "law/standard"),
            Map.entry("event_publication", "start"),
            Map.entry("flyway_schema_history", "start"),
            Map.entry("fund_lasting", "money/fund"),
            Map.entry("grant_amount", "aid/grant"),
            Map.entry("grant_standing", "aid/grant"),
            Map.entry("guarded", "start"),
            Map.entry("job", "ground/job"),
            Map.entry("own_policy", "law/standard"),
            Map.entry("journal_unsealed", "ground/journal"),
            Map.entry("plan_counter", "aid/plan"),
            Map.entry("policy_answer", "law/standard"),
            Map.entry("policy_standing", "law/standard"),
            Map.entry("policy_withdrawal_answer", "law/standard"),
            Map.entry("register_import_now", "casework/matching"),
            Map.entry("row_trace", "ground/trace"),
            Map.entry("spring_session", "ground/access"),
            Map.entry("spring_session_attributes", "ground/access"),
            Map.entry("standard_answer", "law/standard"),
            Map.entry("standing", "money/fund"),
            Map.entry("structure_part", "start"));

    /** What every feature above may read, and what of it. */
    static final Map<String, String> PUBLISHED = Map.ofEntries(
            Map.entry("account", "the name of whoever acted or owns a case"),
            Map.entry(
                    "casework",
                    "number, state, union and applicant of a case: all that is done for a family hangs on it"),
            Map.entry("organisation", "name, level and number of a union"),
            Map.entry(
                    "payment_attempt",
                    "reference, amount and state of a payment: what the bank, the books, the national system and the public are told is about it"),
            Map.entry("payment_batch", "number, day and state of a batch"),
            Map.entry(
                    "proof",
                    "whether a paper is there and of what kind; what it shows opens only with the key of its dossier"));

    /** Reader and table, and why it does not ask the owner. */
    static final Map<String, String> READ_BY_OTHERS = together(
            read(
                    "start",
                    "whether an installation was founded with the policy that is named again, before there is an office",
                    "own_policy"),
            read(
                    "aid/grant",
                    "what of a determination was granted: the marks of bills and events are copied from it (R-40)",
                    "determination"),
            read(
                    "aid/grant",
                    "the way back from a grant to the meeting that decided it, and the check that none was granted without one (F7)",
                    "meeting",
                    "meeting_item"),
            read(
                    "aid/grant",
                    "a grant is a line of a plan once decided: its basis, its amount, what a later plan changed",
                    "plan",
                    "plan_line",
                    "plan_change"),
            read(
                    "aid/plan",
                    "the day on which a family that was planned unvisited was visited after all (R-42)",
                    "visit"),
            read(
                    "casework/application",
                    "a draft is untouched as long as nothing was written into it",
                    "family_version"),
            read(
                    "casework/casefile",
                    "the list of files says what a file lacks and by when, in one statement by the page",
                    "authorisation",
                    "deadline"),
            read(
                    "casework/determination",
                    "a determination is made on a version of the household; the check leaves out what was destroyed",
                    "dossier",
                    "family_version"),
            read(
                    "casework/procedure",
                    "the check holds the history of a case against what its steps left behind",
                    "determination",
                    "matching"),
            read("casework/review", "an opinion is explained beside the determination it is about", "determination"),
            read(
                    "casework/review",
                    "the draw of families to visit leaves out those the county has visited (M10(3))",
                    "visit"),
            read("ground/proof", "the check leaves out papers whose key was destroyed", "dossier"),
            read("ground/journal", "seals of the journal and of the traces hold each other", "trace_seal"),
            read(
                    "money/bank",
                    "the check holds what the bank wrote against what became of each payment",
                    "payment_finding",
                    "payment_return",
                    "payment_slip",
                    "payment_taken_out"),
            read("money/batch", "how often the bank was asked about a batch", "bank_order"),
            read(
                    "money/batch",
                    "a card that two families gave is held until somebody vouched for it (M12)",
                    "card_on_file"),
            read("money/batch", "what is paid is locked while it is put into a batch", "instalment"),
            read(
                    "money/batch",
                    "the list of batches says for how many payments the slip is lacking (M12)",
                    "payment_slip"),
            read(
                    "money/books",
                    "the check holds the books against each fund's own papers; a ledger names its fund",
                    "allocation",
                    "fund",
                    "receipt"),
            read("money/fund", "a receipt stands until its voucher is reversed", "voucher"),
            read("money/payment", "the check holds payments against what was granted", "aid_grant", "instalment"),
            read(
                    "money/payment",
                    "a claimed return names the bank's file; the check holds payments against what the bank said",
                    "bank_answer",
                    "bank_serial",
                    "bank_word"),
            read("money/payment", "the check holds payments against the books", "payment_posting", "voucher_line"),
            read(
                    "outside/transparency",
                    "what the public may compute comes from the rows themselves, not from sums that somebody made of them",
                    "aid_grant",
                    "determination",
                    "fund",
                    "instalment",
                    "payment_posting",
                    "plan_line",
                    "voucher"),
            read("start", "whether a demonstration was cut off while its city was made", "demo_filled"),
            read(
                    "start",
                    "verify and restore read the traces from outside the office, as its owner",
                    "row_trace",
                    "trace_deed",
                    "trace_end",
                    "trace_seal"));

    /** Writer and table, and why it is not the owner who writes. */
    static final Map<String, String> WRITTEN_BY_OTHERS = Map.ofEntries(
            Map.entry("aid/meeting plan_counter", "plans and meetings of a union are numbered by one counter"),
            Map.entry("casework/application casework", "the day a draft's writer was told that it will lapse"),
            Map.entry("start own_policy", "written when an installation is founded, before there is an office"),
            Map.entry("money/payment payment_attempt", "what becomes of a payment, by the state it had"));

    /** Source and what stands in the statement, and why PostgreSQL cannot read it. */
    static final Map<String, String> UNREADABLE = Map.ofEntries(
            Map.entry(
                    "ground/access/SessionRows.java insert into %TABLE_NAME%_attributes",
                    "Spring puts the name of its own table in"),
            Map.entry(
                    "ground/upkeep/CheckReport.java select count(*) from \"",
                    "counts the table that a check names: its own"),
            Map.entry(
                    "law/standard/SecondPerson.java insert into",
                    "the answers to what two people set (Matter), each of this feature"),
            Map.entry(
                    "start/Guarding.java lock table guarded", "not of the grammar of functions; the table is its own"),
            Map.entry("start/Names.java from ", "how a row of any table is named in what verify says"),
            Map.entry("start/Restore.java delete from", "each table of the database, as the owner"),
            Map.entry(
                    "start/Structure.java lock table public.structure_part",
                    "not of the grammar of functions; the table is its own"),
            Map.entry("start/Tables.java copy ", "each table of the database, as the owner"),
            Map.entry("start/TraceCheck.java from \"", "each guarded table, as the owner"),
            Map.entry(
                    "start/Traced.java insert into row_trace",
                    "the body of the trigger, compared with the one in the database"),
            Map.entry("start/Verification.java select count(*) from \"", "each table of the database, as the owner"));

    private TableList() {}

    private static Map<String, String> read(String feature, String why, String... tables) {
        Map<String, String> read = new TreeMap<>();
        for (String table : tables) {
            read.put(feature + " " + table, why);
        }
        return read;
    }

    @SafeVarargs
    private static Map<String, String> together(Map<String, String>... parts) {
        Map<String, String> all = new TreeMap<>();
        for (var part : parts) {
            all.putAll(part);
        }
        return all;
    }
}
