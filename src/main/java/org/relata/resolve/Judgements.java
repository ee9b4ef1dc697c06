package org.relata.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.relata.schema.EntityType;

/**
 * What people decided about identity, as a file under version control has it. It is kept apart from
 * what articles made: it changes what an extraction makes of each article, and without it the
 * extraction makes what it would have made. Safe for use by several threads.
 */
public final class Judgements {
  /** Stands in a version between that of the rules and the digest of judgements. */
  private static final String MARK = "+j";

  private static final Judgements NONE = new Judgements(JudgementFile.of("", ""));

  private final JudgementFile file;
  private final Decisions decisions;

  private Judgements(JudgementFile file) {
    this.file = file;
    this.decisions = new Decisions(file.entries());
  }

  /** Returns that nothing was decided. */
  public static Judgements none() {
    return NONE;
  }

  /**
   * Reads a file.
   *
   * @throws JudgementsException if there is none, it cannot be read, or something in it is wrong;
   *     the message names file, line and remedy
   */
  public static Judgements read(Path path) {
    return new Judgements(JudgementFile.read(path));
  }

  /**
   * Reads a text as if it stood in a file.
   *
   * @param name the file's name, for messages
   * @throws JudgementsException if something in it is wrong
   */
  public static Judgements of(String name, String text) {
    return new Judgements(JudgementFile.of(name, text));
  }

  /** Returns the JSON schema of files of judgements, for editors. */
  public static String schema() {
    try (InputStream in = Judgements.class.getResourceAsStream("judgements.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its schema of judgements");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the judgements in the file's order. */
  public List<Judgement> all() {
    return file.judgements();
  }

  /**
   * Returns the same with one more.
   *
   * @throws JudgementsException if it contradicts another
   */
  public Judgements with(Judgement judgement) {
    return new Judgements(file.with(judgement));
  }

  /** Returns the same without those of an identifier. */
  public Judgements without(String id) {
    return new Judgements(file.without(judgement -> judgement.id().equals(id)));
  }

  /**
   * Writes the file; whatever ends the program meanwhile leaves the old file or the new one.
   *
   * @throws JudgementsException if it cannot be written
   */
  public void write(Path path) {
    Path whole = path.toAbsolutePath();
    Path beside = whole.resolveSibling(whole.getFileName() + ".new");
    try {
      Files.writeString(beside, file.text(), StandardCharsets.UTF_8);
      try {
        Files.move(beside, whole, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new JudgementsException(
          path + ": it cannot be written (" + e.getMessage() + "); name another --judgements");
    }
  }

  /**
   * Returns an extraction that decides as people did where they did. Its version is that of the
   * rules together with what was decided, so that a change has stored articles resolved anew;
   * author, time, note and order do not count.
   */
  public Extraction over(Extraction rules) {
    return all().isEmpty() ? rules : new JudgedExtraction(rules, decisions, MARK + digest());
  }

  /** What is decided, in few characters; empty if nothing is. */
  private String digest() {
    if (all().isEmpty()) {
      return "";
    }
    String effects =
        all().stream().map(Judgement::effect).distinct().sorted().collect(Collectors.joining("\n"));
    return Identities.hash(effects).substring(0, 10);
  }

  /**
   * Tells whether an extraction decided by these judgements.
   *
   * @param version the extraction's {@link Extraction#version}
   */
  public boolean areThoseOf(String version) {
    return digest().equals(digestIn(version));
  }

  /**
   * Tells whether an extraction decided by any judgements.
   *
   * @param version the extraction's {@link Extraction#version}
   */
  public static boolean anyIn(String version) {
    return !digestIn(version).isEmpty();
  }

  private static String digestIn(String version) {
    int mark = version.lastIndexOf(MARK);
    return mark < 0 ? "" : version.substring(mark + MARK.length());
  }

  /** Returns the judgements that have a name of an entity among theirs. */
  public List<Judgement> about(String name, EntityType type) {
    String plain = Identities.plain(name);
    return all().stream()
        .filter(judgement -> judgement.names().stream().anyMatch(one -> one.isOf(plain, type)))
        .toList();
  }
}
