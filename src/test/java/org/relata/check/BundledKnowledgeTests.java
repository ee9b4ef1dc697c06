package org.relata.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relata.resolve.SharedResolver;
import org.relata.schema.Knowledge;

/** Holds the knowledge files that come with the program to what {@code ontology check} asks. */
class BundledKnowledgeTests {
  private final KnowledgeCheck check = new KnowledgeCheck(Knowledge.bundled());

  @Test
  void hasNoProblemsInItsFiles() {
    assertThat(check.files()).isEmpty();
  }

  @Test
  void readsTheExampleOfEveryFrame() {
    assertThat(check.exampleCount()).isGreaterThan(100);
    assertThat(check.unread(SharedResolver.get())).isEmpty();
  }
}
