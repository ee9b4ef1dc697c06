package org.relata.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Passes on what goes to and from a server until so many bytes went; then it breaks everything. */
final class BreakingProxy implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicLong left;
  private final URI server;

  private BreakingProxy(URI server, long bytes) throws IOException {
    this.server = server;
    this.left = new AtomicLong(bytes);
  }

  /** Starts one before a bolt address. */
  static BreakingProxy before(String uri, long bytes) throws IOException {
    BreakingProxy proxy = new BreakingProxy(URI.create(uri), 20_000 + bytes);
    proxy.threads.execute(proxy::accept);
    return proxy;
  }

  String uri() {
    return "bolt://127.0.0.1:" + door.getLocalPort();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket here = keep(door.accept());
        Socket there = keep(new Socket(server.getHost(), server.getPort()));
        threads.execute(() -> pass(here, there));
        threads.execute(() -> pass(there, here));
      } catch (IOException e) {
        close(door);
      }
    }
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
        if (left.addAndGet(-n) < 0) {
          close();
          return;
        }
        out.write(buffer, 0, n);
      }
    } catch (IOException broken) {
      close(from);
    } finally {
      close(from);
      close(to);
    }
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
