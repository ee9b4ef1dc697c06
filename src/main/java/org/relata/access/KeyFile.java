package org.relata.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The file of keys: a line each, of name, role and hash; written whole or not at all. */
final class KeyFile {
  private static final String HEAD = "# keys of relata: name, role, SHA-256 of the key";

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * What changes when the file does.
   *
   * @param modified when it was written last
   * @param size in bytes, -1 where there is none
   * @param identity the file system's, as each writing makes a new file
   */
  record Stamp(FileTime modified, long size, @Nullable Object identity) {
    static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, null);
  }

  Stamp stamp() {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (IOException missing) {
      return Stamp.NONE;
    }
  }

  List<Key> read() {
    List<Key> keys = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(key(line, number));
      }
    }
    return keys;
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException none) {
      return List.of();
    } catch (IOException e) {
      throw new KeysException("the file of keys " + file + " cannot be read: " + e);
    }
  }

  private Key key(String line, int number) {
    String[] parts = line.strip().split("\\s+", -1);
    try {
      if (parts.length != 3) {
        throw new IllegalArgumentException("a line is a name, a role and a hash");
      }
      return new Key(parts[0], Role.ofLabel(parts[1]), parts[2]);
    } catch (IllegalArgumentException e) {
      throw new KeysException(file + ":" + number + ": " + e.getMessage());
    }
  }

  void write(List<Key> keys) {
    Path folder = file.getParent();
    if (folder == null) {
      throw new KeysException(file + " is no file");
    }
    String text =
        Stream.concat(
                Stream.of(HEAD),
                keys.stream().map(key -> key.name() + " " + key.role().label() + " " + key.hash()))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".keys", "", ownersOnly());
      try {
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      throw new KeysException("the file of keys " + file + " cannot be written: " + e);
    }
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
