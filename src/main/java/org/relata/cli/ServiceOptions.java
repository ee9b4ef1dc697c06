package org.relata.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import picocli.CommandLine.Option;

/** Where the HTTP service listens: options of the commands that start it. */
final class ServiceOptions {
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

  String host() {
    return host;
  }

  int port() {
    return port;
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
