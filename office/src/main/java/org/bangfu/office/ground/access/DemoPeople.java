package org.bangfu.office.ground.access;

import java.util.List;

/** Those the demonstration lets in with one click. There is no such bean in an installation with real data, and no such way in. */
public interface DemoPeople {

    List<Person> people();

    /**
     * @param group under which heading: 职工, 镜湖区, 市级 …
     * @param name the person's
     * @param what her office and what she will see, in a few words
     */
    record Person(long account, String group, String name, String what) {}
}
