package org.relata.page;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses of the machine and of the networks around it from those of the open internet. */
final class LocalNetworks {
  private LocalNetworks() {}

  static boolean contain(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet4Address && isSpecial4(address.getAddress()))
        || (address instanceof Inet6Address && isSpecial6(address.getAddress()));
  }

  /** This network, shared (carrier) addresses, protocol assignments, benchmarks, reserved. */
  private static boolean isSpecial4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return first == 0
        || (first == 100 && (second & 0xC0) == 64)
        || (first == 192 && second == 0 && bytes[2] == 0)
        || (first == 198 && (second & 0xFE) == 18)
        || first >= 240;
  }

  /** Unique local addresses, and IPv4 addresses in the clothes of IPv6. */
  private static boolean isSpecial6(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first & 0xFE) == 0xFC) {
      return true;
    }
    if (first == 0x20 && second == 0x02) { // 6to4
      return contain4(bytes, 2);
    }
    if (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0) { // Teredo
      return true;
    }
    boolean translated = first == 0 && second == 0x64 && (bytes[2] & 0xFF) == 0xFF; // NAT64
    boolean compatible = allZero(bytes, 12);
    return (translated || compatible) && contain4(bytes, 12);
  }

  private static boolean allZero(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean contain4(byte[] bytes, int from) {
    try {
      return contain(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4)));
    } catch (UnknownHostException fourBytesAreAnAddress) {
      throw new IllegalStateException(fourBytesAreAnAddress);
    }
  }
}
