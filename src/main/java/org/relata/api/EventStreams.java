package org.relata.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of server-sent events. Each has a thread, so that a slow client holds up nobody else, and
 * there are only so many. All end when the service is to, which would wait for them otherwise.
 */
@Component
final class EventStreams {
  /** After so long without an event a sign of life is sent, by which a lost client is found out. */
  static final Duration BEAT = Duration.ofSeconds(15);

  /** How the paths of streams end. */
  static final String PATH = "/events";

  static final int MOST = 32;

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final long NO_END = 0;

  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "relata-events");
            thread.setDaemon(true);
            return thread;
          });

  /** What sends the events of one stream, until it returns. */
  @FunctionalInterface
  interface Source {
    void run(Stream stream) throws IOException, InterruptedException;
  }

  /** There are as many streams as there may be. */
  static final class TooManyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyException() {
      super(MOST + " clients follow events already; ask again later, or ask for the state itself");
    }
  }

  /** One client's stream. */
  static final class Stream {
    private final SseEmitter emitter;

    private Stream(SseEmitter emitter) {
      this.emitter = emitter;
    }

    /** Sends an event whose data is a value as JSON. */
    void send(String name, Object value) throws IOException {
      emitter.send(SseEmitter.event().name(name).data(value, MediaType.APPLICATION_JSON));
    }

    /** Sends an event that a client who was cut off names to be told only what came after. */
    void send(long id, String name, Object value) throws IOException {
      emitter.send(
          SseEmitter.event()
              .id(Long.toString(id))
              .name(name)
              .data(value, MediaType.APPLICATION_JSON));
    }

    /** Sends what clients pass over. */
    void beat() throws IOException {
      emitter.send(SseEmitter.event().comment("so far"));
    }
  }

  /**
   * Opens a stream.
   *
   * @throws TooManyException if there are too many
   */
  SseEmitter open(Source source) {
    SseEmitter emitter = new SseEmitter(NO_END);
    try {
      threads.execute(() -> run(source, emitter));
    } catch (RejectedExecutionException e) {
      throw new TooManyException();
    }
    return emitter;
  }

  private static void run(Source source, SseEmitter emitter) {
    try {
      source.run(new Stream(emitter));
    } catch (IOException e) {
      LOG.debug("a client has left: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // what was sent cannot be taken back; the end without a report tells the client
      LOG.warn("a stream of events ended: {}", e.toString());
    }
    emitter.complete();
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    threads.shutdownNow();
  }
}
