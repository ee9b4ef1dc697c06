package org.relata.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relata.access.Key;
import org.relata.access.Keys;
import org.relata.access.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Who may ask what: by keys with roles, or, without keys, everybody on this machine. */
@Configuration(proxyBeanMethods = false)
class Access {
  private static final String API = Entities.ROOT + "/**";

  /** Numbers without names, for those who collect them: an administrator's key is not for them. */
  private static final String METRICS = "/actuator/prometheus";

  private static final String BEARER = "Bearer ";

  /** What is the same for everybody and in the program's source, and whether the service lives. */
  private static final String[] PUBLIC = {
    "/",
    "/index.html",
    "/explorer/**",
    "/webjars/**",
    "/browser/**",
    "/api/docs",
    "/api/swagger-ui/**",
    Entities.ROOT + "/openapi",
    Entities.ROOT + "/openapi.yaml",
    Entities.ROOT + "/openapi/**",
    "/actuator/health",
    "/actuator/health/**"
  };

  private final @Nullable Keys keys;
  private final RequestLimits limits;
  private final ProblemWriter problems;

  Access(ObjectProvider<Keys> keys, RequestLimits limits, JsonMapper json) {
    this.keys = keys.getIfAvailable();
    this.limits = limits;
    this.problems = new ProblemWriter(json);
  }

  @Bean
  SecurityFilterChain everyRequest(HttpSecurity http) {
    http.csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .sessionManagement(some -> some.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(
            headers ->
                headers
                    .cacheControl(cache -> cache.disable())
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                    .addHeaderWriter(new PagePolicy()))
        .addFilterAfter(new SizeLimit(limits, problems), HeaderWriterFilter.class);
    if (keys == null) {
      http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
    } else {
      askForKeys(http, keys);
    }
    return http.build();
  }

  private void askForKeys(HttpSecurity http, Keys known) {
    AuthenticationEntryPoint unknown = this::refuseUnknown;
    AuthenticationManager byHash = asked -> authenticate(known, asked);
    AuthenticationFilter byKey = new AuthenticationFilter(byHash, Access::presented);
    byKey.setSuccessHandler((request, response, holder) -> {});
    byKey.setFailureHandler(unknown::commence);
    http.addFilterAfter(new RateLimit(limits, problems), SizeLimit.class)
        .addFilterAfter(byKey, RateLimit.class)
        .exceptionHandling(
            denied -> denied.authenticationEntryPoint(unknown).accessDeniedHandler(refuseRole()))
        .authorizeHttpRequests(Access::rules);
  }

  /** Requests are measured as a whole; nobody looks at how long each filter takes. */
  @Bean
  static SecurityObservationSettings noObservationOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /** What no rule names is for administrators, so that nothing new is open by mistake. */
  private static void rules(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
        .permitAll();
    for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
      requests.requestMatchers(reading, PUBLIC).permitAll();
      requests.requestMatchers(reading, API).hasRole(Role.READ.name());
    }
    requests
        .requestMatchers(HttpMethod.GET, METRICS)
        .hasRole(Role.READ.name())
        .requestMatchers(Web.MCP)
        .hasRole(Role.READ.name())
        .requestMatchers(API)
        .hasRole(Role.WRITE.name())
        .anyRequest()
        .hasRole(Role.ADMIN.name());
  }

  /** Returns what a client says its key is, or null where it says nothing. */
  private static @Nullable Authentication presented(HttpServletRequest request) {
    String bearer = request.getHeader(HttpHeaders.AUTHORIZATION);
    String secret =
        bearer != null && bearer.regionMatches(true, 0, BEARER, 0, BEARER.length())
            ? bearer.substring(BEARER.length()).strip()
            : request.getHeader("X-API-Key");
    return secret == null
        ? null
        : UsernamePasswordAuthenticationToken.unauthenticated("key", secret);
  }

  private static Authentication authenticate(Keys keys, Authentication asked) {
    Optional<Key> key = keys.find(String.valueOf(asked.getCredentials()));
    Key found = key.orElseThrow(() -> new BadCredentialsException("no such key"));
    return UsernamePasswordAuthenticationToken.authenticated(
        found.name(),
        null,
        found.role().included().stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
            .toList());
  }

  private void refuseUnknown(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"relata\"");
    problems.write(
        response,
        HttpStatus.UNAUTHORIZED,
        "key-needed",
        "A key is needed",
        why instanceof BadCredentialsException
            ? "the key is not known; ask who runs this service for another"
            : "send a key as 'Authorization: Bearer KEY'; who runs this service can make one");
  }

  private AccessDeniedHandler refuseRole() {
    return (request, response, why) ->
        problems.write(
            response,
            HttpStatus.FORBIDDEN,
            "role-needed",
            "The key may not do this",
            "the key's role does not allow it; one of a higher role is needed");
  }

  /**
   * Without keys only names of this machine are answered, lest a web site whose name is made to
   * point here asks through its visitors' browsers. Names of entities stand in paths, so that signs
   * are allowed there that the strict firewall fears.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowSemicolon(true);
    if (keys == null) {
      firewall.setAllowedHostnames(Loopback::isName);
    }
    return firewall;
  }
}
