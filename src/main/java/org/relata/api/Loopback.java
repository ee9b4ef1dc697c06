package org.relata.api;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what only this machine can reach. */
final class Loopback {
  private static final Pattern ADDRESS =
      Pattern.compile("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private Loopback() {}

  /** Tells whether all addresses of a host are of this machine's loopback interface. */
  static boolean isHost(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Tells the same of a name that a client used, and asks no name server. */
  static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("localhost") || ADDRESS.matcher(lower).matches();
  }
}
