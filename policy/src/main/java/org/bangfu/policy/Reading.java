package org.bangfu.policy;

/**
 * How an unclear passage is read: a decision, not a fact. Code, explanations and tests cite its number, so that who reads the passage
 * differently finds the one place to change; where a reading is a setting of the policy, its alternative names it.
 */
public enum Reading {
    R_01(
            "M6(4)",
            "The twelve whole calendar months before the month of the application. What lies outside is not counted, and "
                    + "the calculation lists it.",
            "Twelve months back from the very day, with parts of months."),
    R_02(
            "M6(3)",
            "A member counts who lives with the family and is on its household register or tied to it by a duty of support, "
                    + "unless a rule of a county or higher leaves that person out. A dependent child who boards at school lives with "
                    + "it. Where nobody counts there is no result.",
            "Everyone on the household register, wherever they live."),
    R_03(
            "Annex 2(1)",
            "Wages as documented. In a month with a wage that cannot be verified, that member's wages together count at "
                    + "least the minimum wage of the place of work on the first of the month, of several places the highest.",
            "The declared wage, however low."),
    R_04(
            "Annex 2(2)",
            "Income of a business is net of its costs, for each member over the whole window never below nothing: a loss of "
                    + "a business is no expense of hardship.",
            "A loss lowers the family's income."),
    R_05(
            "Annex 2(4)",
            "Transfers received less transfers paid (tax, insurance, support), by paper, else as assessed; it may be below "
                    + "nothing. Aid of the union is none (R-32).",
            "Never below nothing."),
    R_06(
            "Annex 2(4)",
            "Support is what the legal document says. Without one: in each month, what the obligor earns above the dibao of "
                    + "the obligor's own registered place, times the share that the policy sets. Who is in destitution, on dibao or "
                    + "registered as poor owes nothing that counts.",
            "Another share: the text leaves it open, so it is a setting (`support.ratio`)."),
    R_07(
            "M6(2)",
            "Each expense counts less everything received for it, never below nothing; what was received beyond it is "
                    + "transfer income of its month, with a warning. Kinds add up. Schooling is tuition, boarding and the long "
                    + "journey; any other kind names the rule of a county or higher it rests on.",
            "Expenses as paid, compensation apart."),
    R_08(
            "M6(2)(4)",
            "Housing counts only where the family has no home here. Rent counts in the proportion of the local area per "
                    + "head times the members to the area rented, at most whole; the areas of all homes of a month together.",
            "A home above the limit counts nothing at all (`housing.excess: EXCLUDE`)."),
    R_09(
            "M5(1), M5(2), Annex 1.1(2)",
            "What it takes to work is deducted in the relative test always, in the deep test only where a member lost work "
                    + "or pay by the employer's closing, halting, merging or changing line.",
            "Never in the deep test, which does not name it; or capped by month (`employment.monthlyCap`)."),
    R_10(
            "M6(2)(7)",
            "Hardship total: the rigid expenses of the window, losses and other events of the month of application, without "
                    + "the cost of work. Below the least total no file of any category is opened; aid of earlier years does not lower "
                    + "it.",
            "The expenses of the window alone."),
    R_11(
            "M5, M9",
            "Words for at least and at most take the number in (Civil Code, art. 1259), words for less and more do not. "
                    + "Where formula and prose differ, the formula: who stands exactly at the standard is eligible.",
            "The prose: only below the standard."),
    R_12(
            "M5(1), Annex 1.1",
            "Deep: net income of the window at most twelve times dibao times members. On which of the three grounds is "
                    + "recorded; a family on none of them is deep all the same, with a warning.",
            "Only on one of the grounds (`deep.groundRequired`)."),
    R_13(
            "M5(2)",
            "Relative: net income, less what it takes to work too, at most twice that.",
            "The cost of work is not deducted."),
    R_14(
            "M5(3)",
            "Accidental: sudden events, net of all that was received, reach the least cost, and the investigators find that "
                    + "living is hard now. Events count from the start of the window to the month of application included; an event "
                    + "aided in an earlier year does not count again. There is no ceiling of income.",
            "Events of the window alone; or measured by a share of the income."),
    R_15(
            "M5(4)",
            "A migrant worker also needs a fixed home in the city and a year of actual work, for every category.",
            "Only for some categories."),
    R_16(
            "M5(5)",
            "Families of those who died for the public or at work meet the same tests as everyone.",
            "They are in hardship without a test."),
    R_17(
            "M7(6)",
            "A retired applicant opens no file; a retired member of the family counts like any other.",
            "A family with a retired member opens no file."),
    R_18(
            "M7(1)-(4), M7(7)",
            "Any one ground leaves the whole family without aid, whatever its figures.",
            "Where a ground speaks of persons, only that person is left out."),
    R_19(
            "M7(5)",
            "Homes in town and vehicles, without those that a disabled or ill worker needs to move: three homes, two "
                    + "vehicles, or two homes and a vehicle open no file. Two homes or one vehicle are not deep; and not relative "
                    + "either where schooling is the main cause or the hardship total is low.",
            "The last clause is about every family (`relative.barWithoutAssets`)."),
    R_20(
            "M7(5), M9(2)",
            "The main cause is what the investigators wrote down, else the kind with the largest part of the hardship "
                    + "total; on a tie illness, disability, loss, schooling, housing, other.",
            "Only what the investigators wrote down."),
    R_21(
            "M5, M13, M17",
            "One family, one file, one category. All are tested and shown. Deep if met; else of relative and accidental the "
                    + "one that gives more, relative on a tie.",
            "The first category that is met, in the order of the text."),
    R_22(
            "M9",
            "Living aid for a family and year: months of dibao, more for deep than for relative.",
            "For each member."),
    R_23(
            "M9",
            "Schooling aid for each counted child at school and year, never for the applicant's own schooling.",
            "For each family."),
    R_24(
            "M9",
            "Medical aid goes by what the family itself bore inside the insurance's catalogue, in bands; a figure written "
                    + "in two bands belongs to the lower. The bills of the window count together; a bill aided in an earlier year "
                    + "does not count again.",
            "By the whole cost of the illness."),
    R_25("M8(2)", "Medical aid is never more than the family itself bore.", "The band's amount, whatever was borne."),
    R_26(
            "M9(3)",
            "Accidental aid is a share of the events' net cost up to a limit of the calendar year, less what was given for "
                    + "it this year.",
            "The limit holds for each event."),
    R_27(
            "M9(1)",
            "Before each further kind for a deep family, all aid of the calendar year counts as its income, and it must "
                    + "still be deep by the standard of the application.",
            "All kinds at once, without asking in between."),
    R_28(
            "M9(1)",
            "The plan is the set and order of kinds with the largest total under R-27; on a tie fewer, then living, "
                    + "medical, schooling. A kind given in part is planned for the rest.",
            "A fixed order of kinds."),
    R_29(
            "M9(2)",
            "A relative family has one kind a year, the highest; a kind given earlier in the year bars the others and is "
                    + "planned for its rest.",
            "The kind of the main cause (`relative.kind: MAIN_CAUSE`)."),
    R_30(
            "M9(1)5, F9",
            "A family's total of one kind in a calendar year above the first limit goes to the province, above the second "
                    + "to the nation too. The number itself is not above.",
            "The number itself goes up as well."),
    R_31(
            "M8(3)-(5)",
            "Training, placement, legal aid and paid work for students are decided case by case and have no standard. Paid "
                    + "to the family they count in R-27, R-29 and R-30; a service paid to others counts in R-30 alone.",
            "They count nowhere."),
    R_32(
            "M6(1), Annex 2(4)",
            "What the union gives is no income at application, re-check or exit; it is income in R-27 alone.",
            "Aid is income like any transfer."),
    R_33(
            "Annex 2",
            "Proofs rank: a document or contract; then contributions, tax and public records; then averages of the place or "
                    + "trade; then the declaration. The file keeps what was declared and what was assessed, by whom and why; the "
                    + "assessed counts.",
            "The declaration counts until disproved."),
    R_34(
            "M5, M9, Annex 2(4)",
            "Dibao is the urban figure of the place: of the day of application for the tests, of the day of the decision "
                    + "for amounts, of the first of a month for support.",
            "The rural figure for families of the countryside."),
    R_35(
            "M13, M17",
            "An exit begins the months in which the file stays, what was decided is paid and nothing new is planned; they "
                    + "begin when the month of objection is over. A relative or accidental family leaves when a re-check meets no "
                    + "category.",
            "The file closes on the day of the decision."),
    R_36(
            "M3, M10(1)",
            "The county where the family lives decides; the union of the employer, the system, the trade or the zone may "
                    + "take in and visit.",
            "The county of the employer decides."),
    R_37(
            "M10, M14",
            "A refusal may be objected to as an exit may, at the county's union, within the same times; a payment that a "
                    + "register holds up is released or decided within ten working days, the family heard.",
            "No objection to a refusal."),
    R_38(
            "M17, F9",
            "What was given is entered in the national system within thirty working days of the payment.",
            "Of the decision."),
    R_39("M12, F15(2)", "The county's centre prepares the payment, its finance releases it.", "The centre pays alone."),
    R_40(
            "M5(3), M9",
            "The same bill or event is aided in one year: when a grant is decided, the items it rests on are marked, by the "
                    + "system, on the file. The mark goes only when the grant is withdrawn, lapses or is wholly returned. A bill is "
                    + "its paper; what the family types is a claim about other offices' aid.",
            "An item is aided again in each year whose window it falls into."),
    R_41(
            "M9(1)5",
            "Special medical aid is a fifth band for a deep family that has the highest standard, always above the "
                    + "province's limit; with all medical aid for the same bills never more than the family bore for them.",
            "The bound is the whole cost borne (`special.cap: BORNE`)."),
    R_42(
            "M17, F7, F16",
            "A plan rests on the family's latest determination in force, asked at draft, submission and meeting. Overdue "
                    + "through the family: not planned. Overdue through the union: planned once, on fresh registers and the family's "
                    + "signed word, and visited soon after; the delay is the desk's.",
            "An overdue re-check stops all aid."),
    R_43(
            "M7, M17, M19",
            "At a re-check the day of the visit by two takes the place of the application. A family that is worse off may "
                    + "ask at once, and only a better result counts. What else it tells is recorded and may bring the re-check "
                    + "forward, at once where M7 would bar the file.",
            "Every change is determined again at once."),
    R_44(
            "M6(2)(1), Annex 1.3(1)",
            "A member who died does not count, nor that member's income; what the family bore until the month of death "
                    + "stays its cost, without housing and work. What is paid because of the death is income of who receives it.",
            "Income until the month of death counts (`deceased.income`), or no cost does (`deceased.expenses`)."),
    R_45(
            "M13",
            "Out of hardship: income per head above dibao in each of the last six whole months before the visit, all after "
                    + "the first aid, and the cause gone with its proof. Who is deep at that visit stays. Where only the aid lifts "
                    + "the family, the file stays deep.",
            "The average of the six months."),
    R_46(
            "M9, F13",
            "Aid belongs to the year of the meeting that decided it, whenever it is paid. Money is used in time where the "
                    + "bank's value date is; what is not lapses, is told to the family and may be decided again from money that "
                    + "lasts.",
            "Aid belongs to the year of its payment."),
    R_47(
            "F18, F7",
            "Aid outside the standard, from local or union money or donations, needs a file and a meeting and counts in "
                    + "R-27 and R-30. Central and provincial money knows the standard alone.",
            "It counts nowhere."),
    R_48(
            "M6(2)(3)",
            "Schooling is that of the family's children: never the applicant's own, which is left out whole and said.",
            "Anyone's schooling."),
    R_49(
            "M6(1), M6(2)(1), Annex 2(4)",
            "Money raised for one bill is received for it; given to the family at large it is transfer income. Goods count "
                    + "at their market price.",
            "Gifts are no income.");

    private final String passage;
    private final String text;
    private final String alternative;

    Reading(String passage, String text, String alternative) {
        this.passage = passage;
        this.text = text;
        this.alternative = alternative;
    }

    /** As it is cited: {@code R-19}. */
    public String number() {
        return name().replace('_', '-');
    }

    /** The articles it is about, {@code M7(5)}. */
    public String passage() {
        return passage;
    }

    public String text() {
        return text;
    }

    /** How else the passage could be read. */
    public String alternative() {
        return alternative;
    }
}
