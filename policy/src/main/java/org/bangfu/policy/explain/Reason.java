package org.bangfu.policy.explain;

/**
 * One rule that was asked.
 *
 * @param text Chinese, to be read aloud to the family
 */
public record Reason(Rule rule, Outcome outcome, String text) {

    public String citation() {
        return rule.citation();
    }

    public String reading() {
        return rule.reading();
    }
}
