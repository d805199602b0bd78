package org.bangfu.contract;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with one document, in the order it was found. */
final class Problems {

    /** More than anyone reads; a document with more says how many were left out. */
    private static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>(0);
    private int leftOut;

    void add(String path, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(clean(path), message));
        } else {
            leftOut++;
        }
    }

    private static String clean(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (Character.isSurrogate(path.charAt(i)) || path.length() > 200) {
                return Values.shortened(path);
            }
        }
        return path;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Problem> all() {
        var all = new ArrayList<>(found);
        if (leftOut > 0) {
            all.add(new Problem(Problem.DOCUMENT, "另有 " + leftOut + " 处错误没有列出，请先改正以上各处"));
        }
        return List.copyOf(all);
    }
}
