package org.bangfu.office.law.standard;

import java.util.List;
import org.bangfu.contract.Version;
import org.bangfu.office.ground.upkeep.Check;
import org.bangfu.office.ground.upkeep.CheckReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every confirmed version can be read by this program, and its text is the one that was tried before it was confirmed (M22). */
@Component
class VersionsCheck implements Check {

    private final Policies policies;
    private final JdbcClient jdbc;

    VersionsCheck(Policies policies, JdbcClient jdbc) {
        this.policies = policies;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "政策的各个版本";
    }

    @Override
    public void read(CheckReport reading) {
        reading.whole(
                jdbc,
                "policy_proposal",
                "policy_answer",
                "policy_withdrawal",
                "policy_withdrawal_answer",
                "policy_trial",
                "policy_version");
        policies.versions().unreadable().stream().map(VersionsCheck::unreadable).forEach(reading::problem);
        otherThanTried().forEach(reading::problem);
    }

    private static String unreadable(Version.Unreadable version) {
        return version.said() + "。" + version.faults().getFirst() + "。";
    }

    private List<String> otherThanTried() {
        return jdbc.sql("""
                        select p.version, p.from_day
                          from policy_standing p
                         where p.confirmed
                           and not exists (select from policy_trial t
                                             join policy_version v on v.sha256 = t.after
                                            where t.proposal = p.id
                                              and v.policy = p.policy)
                         order by p.from_day
                        """)
                .query((row, _) -> "%s 版政策（%s 起）的文本和确认以前试算的不同，可能被改动或损坏。"
                        .formatted(row.getString("version"), row.getString("from_day")))
                .list();
    }
}
