package org.bangfu.office.casework.matching;

import java.util.List;

/**
 * One matter, what the family declared and what the registers say, side by side.
 *
 * @param found what the registers say, in a few words
 * @param lines each entry with whom it is about
 * @param differs whether somebody has to decide which of the two holds
 */
public record Compared(Matter matter, String declared, String found, List<String> lines, boolean differs) {

    public Compared {
        lines = List.copyOf(lines);
    }

    /** What is compared, with the article for which it matters. */
    public enum Matter {
        DIBAO("最低生活保障", "附件一 1（1）", Register.DIBAO),
        HOMES("城镇住房", "M7(5)", Register.HOMES),
        VEHICLES("机动车", "M7(5)", Register.VEHICLES),
        COMPANIES("开办企业", "M7(2)", Register.COMPANIES),
        DEATHS("家庭成员", "M6(3)", Register.DEATHS);

        private final String label;
        private final String citation;
        private final Register register;

        Matter(String label, String citation, Register register) {
            this.label = label;
            this.citation = citation;
            this.register = register;
        }

        public String label() {
            return label;
        }

        public String citation() {
            return citation;
        }

        public Register register() {
            return register;
        }
    }
}
