package org.bangfu.office.casework.determination;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.contract.Answer;
import org.bangfu.contract.Problem;
import org.bangfu.contract.Versions;
import org.bangfu.office.casework.household.Household;
import org.bangfu.office.ground.refusal.Refusal;
import org.bangfu.office.ground.refusal.Refusals;

/** The objections of the policy in force to a family, in the words of the file. */
final class PolicyObjections {

    private static final Pattern ITEM = Pattern.compile("(income|expenses|members)\\[(\\d+)\\].*");

    private PolicyObjections() {}

    /**
     * The determination of a document.
     *
     * @throws Refusals naming each item of the household that stands in the way
     */
    static Answer.Determined determined(Versions versions, String document, Household household) {
        return switch (versions.determine(document)) {
            case Answer.Determined determined -> determined;
            case Answer.Refused refused -> {
                var reading = new Refusals.Reading();
                refused.problems()
                        .forEach(problem ->
                                reading.add(Refusal.at(problem.path(), sentence(problem, household, document))));
                reading.throwIfAny();
                throw new IllegalStateException("refused without a problem");
            }
        };
    }

    private static String sentence(Problem problem, Household household, String document) {
        Matcher place = ITEM.matcher(problem.path());
        if (!place.matches()) {
            return problem.message() + "。";
        }
        int at = Integer.parseInt(place.group(2));
        String name = switch (place.group(1)) {
            case "income" -> "收入“" + household.income().get(at).description() + "”";
            case "expenses" ->
                "支出“" + DocumentItems.expenses(document, household).get(at).description() + "”";
            default -> "成员“" + household.members().get(at).name() + "”";
        };
        return name + "：" + problem.message() + "。";
    }
}
