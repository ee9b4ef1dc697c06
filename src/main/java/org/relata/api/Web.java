package org.relata.api;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.relata.query.Queries;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the service is made of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan
class Web implements WebMvcConfigurer {
  private static final String BROWSER = "/browser/**";
  static final String MCP = "/mcp";

  /** Constants are written in any case, as in {@code type=organization}. */
  @Override
  public void addFormatters(FormatterRegistry registry) {
    ApplicationConversionService.configure(registry);
  }

  /** What Neo4j Browser loads: the guide, the style and the saved queries. */
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler(BROWSER).addResourceLocations("classpath:/cypher/browser/");
  }

  /** Neo4j Browser is a page of another origin. */
  @Override
  public void addCorsMappings(CorsRegistry registry) {
    registry.addMapping(BROWSER).allowedMethods("GET", "HEAD");
  }

  /** Assistants that are elsewhere ask over HTTP. */
  @Bean
  ServletRegistrationBean<HttpServlet> assistants(Queries queries) {
    return new ServletRegistrationBean<>(new Assistant(queries).servlet(MCP), MCP);
  }

  /** Unchanged answers need not be sent again to clients that have them. */
  @Bean
  FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
    FilterRegistrationBean<ShallowEtagHeaderFilter> filter =
        new FilterRegistrationBean<>(new Tags());
    filter.addUrlPatterns(Entities.ROOT + "/*");
    return filter;
  }

  /** Tags answers; what wraps them to that end would hold back events until their stream ends. */
  private static final class Tags extends ShallowEtagHeaderFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return request.getRequestURI().endsWith(EventStreams.PATH);
    }
  }
}
