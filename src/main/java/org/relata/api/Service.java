package org.relata.api;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relata.access.Keys;
import org.relata.query.GraphUnavailableException;
import org.relata.query.Queries;
import org.relata.resolve.SharedJudgements;
import org.relata.upkeep.Upkeep;
import org.relata.watch.Watches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The running HTTP service. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);

  private final ConfigurableApplicationContext context;
  private final String host;
  private final int port;

  private Service(ConfigurableApplicationContext context, String host, int port) {
    this.context = context;
    this.host = host;
    this.port = port;
  }

  /** Tells whether only this machine can reach what listens on a host. */
  public static boolean isLoopback(String host) {
    return Loopback.isHost(host);
  }

  /**
   * Starts the service as {@link #start(Queries, String, int, Keys)} does, open to this machine.
   */
  public static Service start(Queries queries, String host, int port) {
    return start(queries, host, port, null);
  }

  /** Starts a service that only answers, as {@link #start(Offer, String, int, Keys)} does. */
  public static Service start(Queries queries, String host, int port, @Nullable Keys keys) {
    return start(Offer.of(queries), host, port, keys);
  }

  /** Starts a service with the usual limits of requests. */
  public static Service start(Offer offer, String host, int port, @Nullable Keys keys) {
    return start(offer, host, port, keys, RequestLimits.DEFAULT);
  }

  /**
   * Starts the service; it runs until it is closed.
   *
   * @param offer what it offers
   * @param host the name or address to listen on, such as {@code 127.0.0.1}
   * @param port the port to listen on, 0 for any free one
   * @param keys who may ask; null for everybody on this machine
   * @param limits how much clients may ask of it
   * @throws ServiceException if the port is in use, or the host is not of the loopback interface
   *     and there are no keys
   */
  public static Service start(
      Offer offer, String host, int port, @Nullable Keys keys, RequestLimits limits) {
    if (keys == null && !isLoopback(host)) {
      throw new ServiceException("without keys the service listens on loopback only, not " + host);
    }
    prepare(offer.queries());
    Map<String, Object> address =
        Map.of(
            "server.address",
            host,
            "server.port",
            port,
            "management.endpoint.health.show-details",
            keys == null ? "always" : "when-authorized");
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(Web.class)
              .web(WebApplicationType.SERVLET)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .registerShutdownHook(false)
              .initializers(created -> supply(created, offer, keys, limits, address))
              .run();
      return new Service(context, host, portOf(context));
    } catch (RuntimeException e) {
      throw inWords(e, host, port);
    }
  }

  /** Without a graph the service starts too, and tells its health. */
  private static void prepare(Queries queries) {
    try {
      queries.prepare();
    } catch (GraphUnavailableException e) {
      LOG.warn("{}", e.getMessage());
    }
  }

  private static void supply(
      ConfigurableApplicationContext created,
      Offer offer,
      @Nullable Keys keys,
      RequestLimits limits,
      Map<String, Object> address) {
    created
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("relata", address));
    GenericApplicationContext beans = (GenericApplicationContext) created;
    beans.registerBean(Queries.class, offer::queries);
    supply(beans, Upkeep.class, offer.upkeep());
    supply(beans, Watches.class, offer.watches());
    supply(beans, SharedJudgements.class, offer.judgements());
    beans.registerBean(RequestLimits.class, () -> limits);
    if (keys != null) {
      beans.registerBean(Keys.class, () -> keys);
    }
  }

  private static <T> void supply(
      GenericApplicationContext beans, Class<T> type, @Nullable T given) {
    if (given != null) {
      // closed by the caller, after the service: no method is none, null would be close()
      beans.registerBean(type, () -> given, definition -> definition.setDestroyMethodName(""));
    }
  }

  private static int portOf(ConfigurableApplicationContext context) {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("the service has no web server");
    }
    return server.getPort();
  }

  private static RuntimeException inWords(RuntimeException e, String host, int port) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return new ServiceException(
            "port " + port + " of " + host + " is in use; end what listens there or choose another",
            e);
      }
    }
    return e;
  }

  /** Returns where the service answers, such as {@code http://127.0.0.1:8080/}. */
  public URI address() {
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Returns what the service is made of, for those who check all of it. */
  ConfigurableApplicationContext parts() {
    return context;
  }

  /** Ends the service after the requests under way. */
  @Override
  public void close() {
    context.close();
  }
}
