package nl.zaakregie.platform.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import nl.zaakregie.platform.engine.Accounts;
import nl.zaakregie.platform.engine.EngineLogin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Deny by default, in three parts: the API, Camunda's webapps and the other pages. The rows are in {@link Toegang}.
 *
 * <p>Camunda's REST resources run in Jersey, outside Spring MVC; matchers therefore look at the whole path.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final EngineLogin login;
    private final Accounts accounts;
    private final ObjectMapper json;

    SecurityConfiguration(EngineLogin login, Accounts accounts, ObjectMapper json) {
        this.login = login;
        this.accounts = accounts;
        this.json = json;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ObjectProvider<EnginePasswords> passwords) throws Exception {
        // Password log-in for systems exists only in the demo; a municipality puts its identity provider in front.
        AuthenticationProvider provider = passwords.getIfAvailable();
        SecurityProblems problems = new SecurityProblems(json, provider != null);
        http.securityMatcher(path("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new TasklistLoginFilter(login, accounts, problems, true), BasicAuthenticationFilter.class)
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(problems).accessDeniedHandler(apiRefusals(problems)));
        if (provider != null) {
            http.authenticationProvider(provider).httpBasic(basic -> basic.authenticationEntryPoint(problems));
        }
        return finish(http, Toegang.api());
    }

    @Bean
    @Order(2)
    SecurityFilterChain camunda(HttpSecurity http) throws Exception {
        SecurityProblems problems = new SecurityProblems(json, false);
        http.securityMatcher(path("/camunda/**"))
                // Camunda's webapps bring their own CSRF token, log-out and, on what they answer themselves, security
                // headers;
                // ours stay out of the way of theirs.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(Customizer.withDefaults())
                        .frameOptions(frame -> frame.deny())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterBefore(
                        new TasklistLoginFilter(login, accounts, problems, false), BasicAuthenticationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).authorizeHttpRequests(rules(Toegang.camunda())).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        SecurityProblems problems = new SecurityProblems(json, false);
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new TasklistLoginFilter(login, accounts, problems, true), BasicAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(new LoginFirst(Toegang.paginas()))
                        // Somebody with a browser gets a page in words; a script of ours the shape it knows.
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), asksForAPage())
                        .defaultAccessDeniedHandlerFor(problems, AnyRequestMatcher.INSTANCE));
        return finish(http, Toegang.paginas());
    }

    private static RequestMatcher asksForAPage() {
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return page;
    }

    /** Nobody looks at how long each filter took, and watching them costs every request more than the filters do. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Spring Security looks up which controller a request is for before Spring does so itself, for rules that name controllers. Ours name
     * paths, and looking up takes longer than the rules.
     */
    @Bean
    static BeanDefinitionRegistryPostProcessor noControllersInRules() {
        return new WithoutHandlerLookup();
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return apiRefusals(new SecurityProblems(json, false));
    }

    private static ApiRefusals apiRefusals(SecurityProblems problems) {
        return new ApiRefusals(Toegang.api(), problems);
    }

    /** Keeps Spring Boot from making up a user with a generated password. */
    @Bean
    UserDetailsService noOtherUsers() {
        return username -> {
            throw new UsernameNotFoundException("Accounts live in the engine");
        };
    }

    private SecurityFilterChain finish(HttpSecurity http, List<Toegangsregel> regels) throws Exception {
        return stateless(http)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .addFilterAfter(new EngineThreadFilter(login), AuthorizationFilter.class)
                .authorizeHttpRequests(rules(regels))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // Camunda renews the session at log-in; Spring would do so on every request, as it never sees
                        // the log-in.
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(AbstractHttpConfigurer::disable);
    }

    private static Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
            rules(List<Toegangsregel> regels) {
        return requests -> {
            requests.dispatcherTypeMatchers(
                            jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.FORWARD)
                    .permitAll();
            for (Toegangsregel regel : regels) {
                var matched = requests.requestMatchers(regel.paths().stream()
                        .map(path -> PathPatternRequestMatcher.withDefaults().matcher(regel.method(), path))
                        .toArray(RequestMatcher[]::new));
                switch (regel.wie()) {
                    case IEDEREEN -> matched.permitAll();
                    case INGELOGD -> matched.authenticated();
                    case ROLLEN ->
                        matched.hasAnyRole(
                                regel.rollen().stream().map(Rol::groep).toArray(String[]::new));
                }
            }
            requests.anyRequest().denyAll();
        };
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
