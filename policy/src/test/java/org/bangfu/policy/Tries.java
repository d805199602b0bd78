package org.bangfu.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bangfu.policy.explain.Rule;

/** Which rules a test tries; the table of clauses is made from it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Tries {

    Rule[] value();
}
