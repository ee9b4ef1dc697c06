package org.relata.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relata.resolve.SharedResolver;
import org.relata.schema.Knowledge;

class ExampleReadingTests {
  private final Path folder;

  ExampleReadingTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void passesExamplesThatAreReadAndTellsWhatIsReadInOthers() throws IOException {
    Path frames =
        Files.writeString(
            folder.resolve("frames.txt"),
            """
            ACQUIRES | verb | acquire | subj > obj | | [Microsoft] acquired {Activision Blizzard}.
            ACQUIRES | verb | acquire | subj > obj | | {Microsoft} acquired [Activision Blizzard].
            ACQUIRES | verb | acquire | subj > obj | | [Microsoft] acquired {a bit of quiet}.
            """);

    List<String> unread =
        new KnowledgeCheck(Knowledge.extendedBy(folder))
            .unread(SharedResolver.get()).stream()
                .filter(line -> line.startsWith(frames.toString()))
                .toList();

    assertThat(unread)
        .satisfiesExactly(
            line ->
                assertThat(line).contains("line 2", "found Microsoft ACQUIRES Activision Blizzard"),
            line -> assertThat(line).contains("line 3", "'a bit of quiet' is not mentioned"));
  }
}
