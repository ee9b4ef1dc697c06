package org.relata.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relata.access.Keys;
import org.relata.api.RequestLimits;
import org.relata.api.Service;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the HTTP service listens: options of the commands that start it. */
final class ServiceOptions {
  /** What stands for all addresses of a machine, and is none itself. */
  private static final Set<String> ANYWHERE = Set.of("0.0.0.0", "::", "[::]");

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address that the service listens on. Default: ${DEFAULT-VALUE}.")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port that the service listens on. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Mixin private KeysOption keys = new KeysOption();

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /** Where a browser on this machine finds the service. */
  URI address() {
    return URI.create(
        "http://" + (ANYWHERE.contains(host) ? "127.0.0.1" : host) + ":" + port + "/");
  }

  /**
   * Returns the keys that the service asks for, or null where it is open to this machine only.
   *
   * @param environment may name the file
   * @throws CommandException if there are none, though others could reach the service
   */
  @Nullable Keys keys(Map<String, String> environment) {
    Keys given = keys.given(environment);
    if (given == null && !Service.isLoopback(host)) {
      throw new CommandException(
          ExitCode.USAGE,
          "--host '%s' lets other machines ask, which takes keys: make one by 'relata keys add NAME --keys FILE' and name the file with --keys or RELATA_KEYS"
              .formatted(host));
    }
    if (given != null && given.all().isEmpty()) {
      throw new CommandException(
          ExitCode.USAGE,
          "the file of keys holds none; make one by 'relata keys add NAME --keys FILE'");
    }
    return given;
  }

  /**
   * Returns how much clients may ask of the service.
   *
   * @param environment may tell other limits than the usual ones
   * @throws CommandException if one is none
   */
  static RequestLimits limits(Map<String, String> environment) {
    RequestLimits usual = RequestLimits.DEFAULT;
    int most = RequestLimits.MOST_REQUESTS;
    return new RequestLimits(
        number(environment, "RELATA_REQUEST_RATE", usual.rate(), 1, most),
        number(environment, "RELATA_REQUEST_BURST", usual.burst(), 1, most),
        number(
            environment,
            "RELATA_REQUEST_BYTES",
            usual.bytes(),
            RequestLimits.LEAST_BYTES,
            RequestLimits.MOST_BYTES));
  }

  private static int number(
      Map<String, String> environment, String name, long usual, long least, long most) {
    String given = environment.getOrDefault(name, "").strip();
    String chosen = given.isEmpty() ? Long.toString(usual) : given;
    if (chosen.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(chosen);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new CommandException(
        ExitCode.USAGE, "%s takes %d to %d, not '%s'".formatted(name, least, most, given));
  }

  /**
   * Looks whether the service could listen there.
   *
   * @throws CommandException if not, with the remedy
   */
  void check() {
    if (port < 1 || port > 65_535) {
      throw new CommandException(ExitCode.USAGE, "--port takes 1 to 65535, not " + port);
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (UnknownHostException e) {
      throw new CommandException(
          ExitCode.USAGE, "--host '" + host + "' is no address of this machine");
    } catch (IOException inUse) {
      throw new CommandException(
          ExitCode.UNAVAILABLE,
          "port " + port + " of " + host + " is in use; choose another with --port");
    }
  }
}
