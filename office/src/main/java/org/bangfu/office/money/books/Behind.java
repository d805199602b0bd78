package org.bangfu.office.money.books;

import java.util.List;

/**
 * What stands behind a voucher, from the paper to the family: a bean of the module that had it posted. Together they are the auditor's
 * way from a total to the application (F15, M15).
 */
public interface Behind {

    /** In the order in which one walks back; empty where the voucher is none of this module's. */
    List<Link> behind(long voucher);

    /**
     * One station on the way.
     *
     * @param what for instance 会议纪要
     * @param words for instance 镜湖区总工会 2026年第3次会议
     * @param path where it is read, or where the missing paper is filed
     * @param missing a paper that should stand here and does not
     */
    record Link(String what, String words, String path, boolean missing) {

        public Link(String what, String words, String path) {
            this(what, words, path, false);
        }

        /** A station that is not there yet, for instance 缺回单. */
        public static Link missing(String what, String words, String path) {
            return new Link(what, words, path, true);
        }
    }
}
