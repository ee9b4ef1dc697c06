package org.relata.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a graph's schema up to this program's: numbered files, each applied once, in order, and
 * marked in the graph with its checksum.
 *
 * <p>Neo4j runs schema commands one a transaction, so a crash can leave a file half applied and
 * unmarked; every statement of a file must therefore be safe to repeat.
 */
final class Migrations {
  private static final Pattern FILE = Pattern.compile("V(\\d+)__(\\w+)\\.cypher");
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\n|$)");
  private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*//.*$");

  private final List<Migration> migrations;

  /**
   * One file.
   *
   * @param version its number
   * @param name what it does
   * @param text its statements
   */
  record Migration(int version, String name, String text) {
    String checksum() {
      return Digest.sha256(text.replace("\r\n", "\n"));
    }

    List<String> statements() {
      List<String> statements = new ArrayList<>();
      for (String statement : STATEMENT_END.split(COMMENT_LINE.matcher(text).replaceAll(""))) {
        if (!statement.isBlank()) {
          statements.add(statement.strip());
        }
      }
      return statements;
    }

    @Override
    public String toString() {
      return "migration V%03d (%s)".formatted(version, name);
    }
  }

  Migrations(List<Migration> migrations) {
    this.migrations =
        migrations.stream().sorted(Comparator.comparingInt(Migration::version)).toList();
  }

  /** Reads the program's own files. */
  static Migrations ofProgram() {
    List<Migration> found = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:cypher/migrations/*.cypher")) {
        Matcher name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
          throw new IllegalStateException(
              "migration file " + file.getFilename() + " is not named like V001__what.cypher");
        }
        found.add(
            new Migration(
                Integer.parseInt(name.group(1)),
                name.group(2),
                file.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read relata's migrations", e);
    }
    return new Migrations(found);
  }

  /**
   * Applies what is missing.
   *
   * @return how many files were applied
   * @throws GraphException if an applied file has changed since, or the graph is newer than the
   *     program
   */
  int apply(Driver driver) {
    try (Session session = driver.session()) {
      Map<Integer, String> applied = applied(session);
      checkNotNewer(applied);
      int count = 0;
      for (Migration migration : migrations) {
        String checksum = applied.get(migration.version());
        if (checksum == null) {
          apply(session, migration);
          count++;
        } else if (!checksum.equals(migration.checksum())) {
          throw new GraphException(
              migration
                  + " was applied to this graph with another text; an applied migration must not"
                  + " change: restore its file and add a new one");
        }
      }
      return count;
    }
  }

  private void checkNotNewer(Map<Integer, String> applied) {
    int newest = migrations.isEmpty() ? 0 : migrations.get(migrations.size() - 1).version();
    for (int version : applied.keySet()) {
      if (version > newest) {
        throw new GraphException(
            "this graph was written by a newer relata (migration V%03d); use that version"
                .formatted(version));
      }
    }
  }

  private static Map<Integer, String> applied(Session session) {
    return session.executeRead(
        tx -> {
          Map<Integer, String> checksums = new HashMap<>();
          tx.run(Cypher.text("load/migrations-applied"))
              .forEachRemaining(
                  row -> checksums.put(row.get("version").asInt(), row.get("checksum").asString()));
          return checksums;
        });
  }

  private static void apply(Session session, Migration migration) {
    for (String statement : migration.statements()) {
      session.executeWrite(tx -> tx.run(statement).consume());
    }
    session.run(Cypher.text("load/await-indexes")).consume();
    session.executeWrite(
        tx ->
            tx.run(
                    Cypher.text("load/migration-mark"),
                    Map.of(
                        "version", migration.version(),
                        "name", migration.name(),
                        "checksum", migration.checksum()))
                .consume());
  }
}
