package org.relata.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Passes on what goes to and from a server until so many bytes went; then it breaks everything,
 * what is on its way lost, and lets nobody through for a time.
 */
final class BreakingProxy implements AutoCloseable {
  /** Longer than anybody tries. */
  static final Duration FOR_EVER = Duration.ofDays(1);

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong passed = new AtomicLong();
  private final AtomicBoolean broken = new AtomicBoolean();
  private final URI server;
  private final long bytes;
  private final Duration pause;
  private volatile long brokenAt;

  private BreakingProxy(URI server, long bytes, Duration pause) throws IOException {
    this.server = server;
    this.bytes = bytes;
    this.pause = pause;
  }

  /** Starts one before a bolt address that breaks once. */
  static BreakingProxy before(String uri, long bytes, Duration pause) throws IOException {
    BreakingProxy proxy = new BreakingProxy(URI.create(uri), bytes, pause);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  /** Starts one that does not break. */
  static BreakingProxy before(String uri) throws IOException {
    return before(uri, Long.MAX_VALUE, Duration.ZERO);
  }

  String uri() {
    return "bolt://127.0.0.1:" + door.getLocalPort();
  }

  /** How many bytes went, in both directions. */
  long passed() {
    return passed.get();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket here = keep(door.accept());
        if (letsNobodyThrough()) {
          close(here);
          continue;
        }
        Socket there = keep(new Socket(server.getHost(), server.getPort()));
        threads.execute(() -> pass(here, there));
        threads.execute(() -> pass(there, here));
      } catch (IOException e) {
        close(door);
      }
    }
  }

  private boolean letsNobodyThrough() {
    return broken.get() && System.nanoTime() - brokenAt < pause.toNanos();
  }

  private Socket keep(Socket socket) {
    sockets.add(socket);
    return socket;
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[4096];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (passed.addAndGet(n) > bytes && breaks()) {
          return;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException gone) {
      close(from);
    } finally {
      close(from);
      close(to);
    }
  }

  /** Breaks all connections if that has not been done yet. */
  private boolean breaks() {
    brokenAt = broken.get() ? brokenAt : System.nanoTime();
    boolean now = broken.compareAndSet(false, true);
    if (now) {
      sockets.forEach(BreakingProxy::close);
    }
    return now;
  }

  private static void close(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception alreadyBroken) {
      assert alreadyBroken != null;
    }
  }

  @Override
  public void close() {
    close(door);
    sockets.forEach(BreakingProxy::close);
    threads.shutdown();
  }
}
