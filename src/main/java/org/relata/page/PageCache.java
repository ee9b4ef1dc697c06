package org.relata.page;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of the web with what their servers gave to ask later whether they have changed. Pages
 * are kept whole, so that an answer "not changed" always has its page, whatever became of the graph
 * since: nothing needs to agree with anything else after a crash. A file that is broken is as good
 * as none.
 */
final class PageCache {
  /** Keeps nothing. */
  static final PageCache NONE = new PageCache(null, Clock.systemUTC());

  private static final String SUFFIX = ".page.gz";
  private static final int FORMAT = 1;
  private static final Duration KEPT_UNUSED = Duration.ofDays(90);

  private final @Nullable Path folder;
  private final Clock clock;

  /**
   * What is kept of an address.
   *
   * @param page the page
   * @param etag its entity tag as the server wrote it, if it gave one
   * @param lastModified its time of change as the server wrote it, if it gave one
   */
  record Known(@Nullable Page page, @Nullable String etag, @Nullable String lastModified) {
    static final Known NOTHING = new Known(null, null, null);

    /** Returns the page if it came from an address, redirects followed. */
    @Nullable Page at(URI address) {
      return page != null && page.address().equals(address) ? page : null;
    }
  }

  private PageCache(@Nullable Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Keeps pages in a folder, and drops those that nobody asked for in three months. Keeps nothing
   * where the folder cannot be written: pages are read whole then, which is all that is lost.
   */
  static PageCache in(Path folder, Clock clock) {
    try {
      if (Files.exists(folder)) {
        dropUnused(folder, clock.instant().minus(KEPT_UNUSED));
      }
      return new PageCache(folder, clock);
    } catch (IOException e) {
      return NONE;
    }
  }

  private static void dropUnused(Path from, Instant oldest) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, "*" + SUFFIX + "*")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void create(Path folder) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  /** Returns what is kept of an address. */
  Known known(URI asked) {
    if (folder == null) {
      return Known.NOTHING;
    }
    Path file = file(folder, asked);
    try (DataInputStream in =
        new DataInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      Known known = read(in);
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
      return known;
    } catch (IOException | IllegalArgumentException e) {
      return Known.NOTHING;
    }
  }

  private static Known read(DataInputStream in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("another format");
    }
    String etag = text(in);
    String lastModified = text(in);
    URI address = URI.create(in.readUTF());
    String mediaType = text(in);
    String charset = text(in);
    Instant fetched = Instant.ofEpochMilli(in.readLong());
    String digest = in.readUTF();
    byte[] bytes = in.readAllBytes();
    if (!digest.equals(Digests.sha256(bytes))) {
      throw new IOException("broken");
    }
    Page page = new Page(address.toString(), address, bytes, mediaType, charset, fetched, digest);
    return new Known(page, etag, lastModified);
  }

  /** Keeps a page if its server gave something to ask with later, and if it can be kept. */
  void keep(URI asked, Page page, WebAnswer answer) {
    String etag = answer.header("ETag").orElse(null);
    String lastModified = answer.header("Last-Modified").orElse(null);
    if (folder == null || (etag == null && lastModified == null)) {
      return;
    }
    Path file = file(folder, asked);
    try {
      create(folder);
      Path half = Files.createTempFile(folder, file.getFileName().toString(), null);
      try {
        write(half, new Known(page, etag, lastModified), page);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException notKept) {
      return;
    }
  }

  private static void write(Path file, Known known, Page page) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(FORMAT);
      put(out, known.etag());
      put(out, known.lastModified());
      out.writeUTF(page.address().toString());
      put(out, page.mediaType());
      put(out, page.charset());
      out.writeLong(page.fetched().toEpochMilli());
      out.writeUTF(page.digest());
      out.write(page.bytes());
    }
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static void put(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static Path file(Path folder, URI asked) {
    byte[] address = asked.toString().getBytes(StandardCharsets.UTF_8);
    return folder.resolve(Digests.sha256(address) + SUFFIX);
  }
}
