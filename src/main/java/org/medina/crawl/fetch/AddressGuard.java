package org.medina.crawl.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names and refuses addresses inside private, loopback, link-local and other special
 * networks, so that no page, redirect or DNS answer can lead the crawler into the house. It sits
 * between name and connection: what it answers is what is connected to.
 */
public final class AddressGuard implements DnsResolver {
  private final List<Network> allowed;
  private final @Nullable String proxy;

  /** A guard that makes an exception for these networks in CIDR notation. */
  public AddressGuard(List<String> allowed) {
    this(allowed, null);
  }

  /**
   * A guard of connections that go through a proxy.
   *
   * @param proxy name or address of the proxy, which may stand inside the house, or null
   */
  AddressGuard(List<String> allowed, @Nullable String proxy) {
    this.allowed = allowed.stream().map(Network::parse).toList();
    this.proxy = proxy;
  }

  /** A name that leads to an address that must not be opened. */
  static final class NotAllowedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotAllowedException(String host, InetAddress address) {
      super("%s is at %s, which is no public address".formatted(host, address.getHostAddress()));
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return host.equals(proxy) ? SystemDefaultDnsResolver.INSTANCE.resolve(host) : allowed(host);
  }

  private InetAddress[] allowed(String host) throws UnknownHostException {
    InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    List<InetAddress> open = new ArrayList<>();
    for (InetAddress address : found) {
      if (isAllowed(address)) {
        open.add(address);
      }
    }
    if (open.isEmpty()) {
      throw new NotAllowedException(host, found[0]);
    }
    return open.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /**
   * Checks a host that a proxy will connect to. A name that only the proxy can resolve passes.
   *
   * @throws NotAllowedException when the host is known here at addresses that must not be opened
   */
  void checkBehindProxy(String host) throws NotAllowedException {
    try {
      // The proxy's own address is open for the connection to it, not for what it is asked for.
      allowed(host);
    } catch (NotAllowedException e) {
      throw e;
    } catch (UnknownHostException e) {
      return;
    }
  }

  boolean isAllowed(InetAddress address) {
    return isPublic(address) || allowed.stream().anyMatch(network -> network.contains(address));
  }

  private static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (bytes.length == 4) {
      // RFC 6598 shared space, RFC 6890 protocol and benchmark space, reserved space.
      return !(first == 0
          || (first == 100 && second >= 64 && second < 128)
          || (first == 192 && second == 0 && bytes[2] == 0)
          || (first == 198 && (second == 18 || second == 19))
          || first >= 240);
    }
    // RFC 4193 unique local addresses, and IPv4 inside NAT64.
    boolean nat64 = first == 0 && second == 0x64;
    return (first & 0xfe) != 0xfc && !nat64;
  }

  /** A network in CIDR notation. */
  private record Network(byte[] prefix, int bits) {
    static Network parse(String text) {
      int slash = text.indexOf('/');
      String address = slash < 0 ? text : text.substring(0, slash);
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
      return new Network(bytes, bits);
    }

    boolean contains(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
