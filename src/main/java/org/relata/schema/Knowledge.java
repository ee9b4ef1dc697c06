package org.relata.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The knowledge files: those that come with the program, each followed by the file of the same name
 * in the user's own folder, if there is one. Safe for use by several threads.
 */
public final class Knowledge {
  private static final String BUNDLED = "/knowledge/";

  private final @Nullable Path folder;
  private final Map<String, List<Part>> read = new TreeMap<>();

  private Knowledge(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns the files that come with the program. */
  public static Knowledge bundled() {
    return new Knowledge(null);
  }

  /**
   * Returns the files that come with the program and the user's additions to them.
   *
   * @param folder holds files of the same names, such as {@code frames.txt}
   * @throws OntologyException if there is no such folder
   */
  public static Knowledge extendedBy(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new OntologyException("no knowledge folder " + folder + "; name an existing one");
    }
    return new Knowledge(folder);
  }

  /**
   * A file as it comes with the program, or the user's.
   *
   * @param name the file's name; of the user's own, its path
   * @param text all of it
   */
  public record Part(String name, String text) {}

  /**
   * A line of a table.
   *
   * @param file the file's name; of the user's own, its path
   * @param number the line's number, from 1
   * @param fields what stands between the separators, stripped
   */
  public record Row(String file, int number, List<String> fields) {
    /** Copies the fields. */
    public Row {
      fields = List.copyOf(fields);
    }

    /** Returns a field, empty if the line has fewer. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** Returns the parts of a field between separators, without empty ones. */
    public List<String> parts(int index, String separator) {
      List<String> parts = new ArrayList<>();
      for (String part : field(index).split(separator, -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
      return parts;
    }

    /** Returns an exception that names the place. */
    public OntologyException problem(String what) {
      return new OntologyException(file + ", line " + number + ": " + what);
    }
  }

  /** Returns the lines of a table of tab-separated fields, without comments and empty lines. */
  public List<Row> table(String file) {
    return table(file, "\t");
  }

  /** Returns the lines of a table, without comments ({@code #}) and empty lines. */
  public List<Row> table(String file, String separator) {
    List<Row> rows = new ArrayList<>();
    for (Part part : parts(file)) {
      int number = 0;
      for (String line : part.text().split("\r?\n", -1)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          List<String> fields = new ArrayList<>();
          for (String field : line.split(separator, -1)) {
            fields.add(field.strip());
          }
          rows.add(new Row(part.name(), number, fields));
        }
      }
    }
    return rows;
  }

  /**
   * Returns a file as it comes with the program, then the user's addition, if there is one.
   *
   * @throws OntologyException if there is no such file, or the user's is no text
   */
  public synchronized List<Part> parts(String file) {
    List<Part> known = read.get(file);
    if (known == null) {
      known = List.copyOf(load(file));
      read.put(file, known);
    }
    return known;
  }

  private List<Part> load(String file) {
    List<Part> parts = new ArrayList<>();
    try {
      try (InputStream bundled = Knowledge.class.getResourceAsStream(BUNDLED + file)) {
        if (bundled != null) {
          parts.add(new Part(file, new String(bundled.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
      Path own = folder == null ? null : folder.resolve(file);
      if (own != null && Files.isRegularFile(own)) {
        parts.add(new Part(own.toString(), text(own)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read knowledge file " + file, e);
    }
    if (parts.isEmpty()) {
      throw new OntologyException("no knowledge file " + file);
    }
    return parts;
  }

  private static String text(Path own) throws IOException {
    try {
      return Files.readString(own);
    } catch (CharacterCodingException e) {
      throw new OntologyException(own + " is no text in UTF-8; save it as that", e);
    }
  }

  /** Returns a SHA-256 of all files read so far, in hexadecimal. */
  public synchronized String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach(
          (file, parts) -> {
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            for (Part part : parts) {
              digest.update((byte) 0);
              digest.update(part.text().getBytes(StandardCharsets.UTF_8));
            }
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
