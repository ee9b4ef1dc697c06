package org.relata.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.relata.graph.Graph;
import org.relata.graph.Notice;
import org.relata.graph.Watch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends notices to webhooks, each at least once: what was not taken is sent again after pauses that
 * double, and what was taken is noted in the graph after that, so that an end in between has it
 * sent twice.
 */
final class Courier {
  static final String SIGNATURE = "X-Relata-Signature";
  static final String TIMESTAMP = "X-Relata-Timestamp";

  /** So many notices make a message at most. */
  private static final int AT_ONCE = 100;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final String ALGORITHM = "HmacSHA256";

  private final Graph graph;
  private final Messenger messenger;
  private final Clock clock;
  private final Map<String, Pause> pauses = new HashMap<>();

  private record Pause(Duration length, Instant until) {}

  Courier(Graph graph, Messenger messenger, Clock clock) {
    this.graph = graph;
    this.messenger = messenger;
    this.clock = clock;
  }

  /** Sends what there is to send now. */
  void round() {
    List<Watch> watches = graph.watches();
    pauses.keySet().retainAll(watches.stream().map(Watch::id).toList());
    for (Watch watch : watches) {
      Pause pause = pauses.get(watch.id());
      boolean due = pause == null || !clock.instant().isBefore(pause.until());
      if (watch.webhook() != null && due) {
        deliver(watch);
      }
    }
  }

  private void deliver(Watch watch) {
    List<Notice> notices = graph.notices(watch.id(), watch.delivered(), AT_ONCE);
    if (notices.isEmpty()) {
      return;
    }
    try {
      int status = send(watch, notices);
      if (status < 200 || status > 299) {
        throw new IOException("the server answered " + status);
      }
      graph.delivered(watch.id(), notices.get(notices.size() - 1).number());
      pauses.remove(watch.id());
    } catch (IOException e) {
      pauses.merge(watch.id(), pause(FIRST_PAUSE), (last, first) -> pause(doubled(last)));
      graph.failing(watch.id(), clock.instant() + ": " + e.getMessage());
    }
  }

  private static Duration doubled(Pause last) {
    Duration twice = last.length().multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }

  private Pause pause(Duration length) {
    return new Pause(length, clock.instant().plus(length));
  }

  private int send(Watch watch, List<Notice> notices) throws IOException {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("watch", watch.id());
    message.put("notices", notices);
    byte[] json = JsonMapper.shared().writeValueAsBytes(message);
    String time = Long.toString(clock.instant().getEpochSecond());
    String signature = signature(Objects.requireNonNull(watch.secret()), time, json);
    return messenger.send(
        Objects.requireNonNull(watch.webhook()),
        json,
        Map.of(TIMESTAMP, time, SIGNATURE, "sha256=" + signature));
  }

  /** Signs the time too, so that a message that somebody kept cannot be sent again as new. */
  static String signature(String secret, String time, byte[] json) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(json));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
