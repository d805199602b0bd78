package org.bangfu.office.ground.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every request passes: the headers of its answer, forged forms turned away, who is acting, what she may. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings implements WebMvcConfigurer {

    /** Everything from here, nothing inline, nothing framed. */
    private static final String CONTENT = String.join(
            "; ",
            List.of(
                    "default-src 'self'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self' data: blob:",
                    "object-src 'none'",
                    "frame-ancestors 'none'",
                    "base-uri 'self'",
                    "form-action 'self'"));

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, Sessions sessions, TokenTable tokens) {
        return http.csrf(csrf -> csrf.ignoringRequestMatchers(ActingFilter::showsToken))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("geolocation=(), microphone=(), payment=()")))
                .addFilterAfter(new ActingFilter(sessions, tokens), CsrfFilter.class)
                .exceptionHandling(turning -> turning.accessDeniedHandler(ExpiredForm::withoutToken))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Doorkeeper());
    }
}
