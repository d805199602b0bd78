package org.bangfu.office.ground.access;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a session is written by several requests at once. What they both begin to keep is kept as the last wrote it, and nothing is kept
 * for somebody who has left meanwhile; either would otherwise break a request whose act is already done.
 */
@Configuration(proxyBeanMethods = false)
class SessionRows {

    private static final String KEEP = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select given.session, given.name, given.bytes
              from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) as given (session, name, bytes)
             where exists (select from %TABLE_NAME% s where s.primary_id = given.session)
                on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionWrittenByMany() {
        return sessions -> sessions.setCreateSessionAttributeQuery(KEEP);
    }

    /** A session has no territory and leaves no trace: each request would otherwise tell PostgreSQL twice who acts and ask it twice what to sign. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }
}
