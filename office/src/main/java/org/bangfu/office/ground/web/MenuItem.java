package org.bangfu.office.ground.web;

import org.bangfu.office.ground.access.Permission;

/**
 * An entry of the menu at the left of every staff page; a bean of the feature it leads to. Shown to those with the
 * permission, by group and order.
 */
public record MenuItem(Group group, int order, String path, String title, Permission permission) {

    /** The headings of the menu. */
    public enum Group {
        WORK(""),
        AID("帮扶"),
        MONEY("资金"),
        OVERSIGHT("监督"),
        OPEN("公开"),
        ADMINISTRATION("管理");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
