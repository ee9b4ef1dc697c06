package org.relata;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as operators choose it. */
class LogFormatTests {
  private final LoggerContext context = new LoggerContext();

  @AfterEach
  void stop() {
    context.stop();
  }

  private ConsoleAppender<ILoggingEvent> appender(String format) throws JoranException {
    context.putProperty("RELATA_LOG_FORMAT", format);
    context.setMDCAdapter(new LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .as("what logback would print amid the output of a command")
        .allSatisfy(status -> assertThat(status.getEffectiveLevel()).isLessThan(Status.WARN));
    return (ConsoleAppender<ILoggingEvent>)
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().next();
  }

  private String line(String format) throws JoranException {
    ConsoleAppender<ILoggingEvent> appender = appender(format);
    LoggingEvent event =
        new LoggingEvent(
            "test",
            context.getLogger("org.relata.upkeep.Upkeep"),
            Level.WARN,
            "a refresh failed: {}",
            new IllegalStateException("said \"no\""),
            new Object[] {"two\nlines"});
    assertThat(appender.getTarget()).isEqualTo("System.err");
    return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
  }

  @Test
  void isTextForPeople() throws JoranException {
    assertThat(line("text")).contains("WARN  Upkeep: a refresh failed: two");
  }

  @Test
  void isAnObjectALineForMachines() throws JoranException {
    String line = line("json");
    assertThat(line.strip()).doesNotContain("\n");
    JsonNode event = JsonMapper.shared().readTree(line);
    assertThat(event.get("timestamp").asLong()).isPositive();
    assertThat(event.get("level").asString()).isEqualTo("WARN");
    assertThat(event.get("loggerName").asString()).isEqualTo("org.relata.upkeep.Upkeep");
    assertThat(event.get("formattedMessage").asString()).endsWith("two\nlines");
    assertThat(event.at("/throwable/message").asString()).isEqualTo("said \"no\"");
    assertThat(event.has("arguments")).isFalse();
  }

  @Test
  void hasNoRequestsAsTheyComeWhateverItsLevel() throws JoranException {
    context.putProperty("RELATA_LOG", "TRACE");
    assertThat(appender("text")).isNotNull();
    assertThat(context.getLogger("org.relata").isTraceEnabled()).isTrue();
    for (String raw :
        new String[] {
          "org.apache.coyote.http11.Http11InputBuffer", "org.apache.hc.client5.http.headers"
        }) {
      assertThat(context.getLogger(raw).isDebugEnabled()).as(raw).isFalse();
    }
  }
}
