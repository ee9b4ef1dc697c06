package org.relata.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads files and folders. */
final class FileSource {
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          ".html", "text/html",
          ".htm", "text/html",
          ".xhtml", "application/xhtml+xml",
          ".txt", "text/plain",
          ".md", "text/markdown",
          ".eml", Mail.TYPE);
  private static final String GZIP = ".gz";

  private final ReadLimits limits;
  private final Clock clock = Clock.systemUTC();

  FileSource(ReadLimits limits) {
    this.limits = limits;
  }

  Stream<PageResult> read(Path path) {
    return Files.isDirectory(path) ? folder(path) : Stream.of(path).map(this::file);
  }

  private Stream<PageResult> folder(Path folder) {
    List<Path> pages = new ArrayList<>();
    List<PageResult> failures = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new PageCollector(pages, failures));
    } catch (IOException e) {
      failures.add(unreadable(folder, reason(e)));
    }
    if (pages.isEmpty() && failures.isEmpty()) {
      failures.add(
          unreadable(
              folder, "the folder holds no page (.html, .htm, .txt, .md, .eml, or these in .gz)"));
    }
    pages.sort(Comparator.comparing(Path::toString));
    return Stream.concat(failures.stream(), pages.stream().map(this::file));
  }

  private PageResult file(Path path) {
    try {
      byte[] bytes = bytes(path);
      Page page =
          new Page(
              path.getFileName().toString(),
              path.toAbsolutePath().normalize().toUri(),
              bytes,
              mediaType(path),
              null,
              clock.instant(),
              Digests.sha256(bytes));
      return new PageResult.Read(Mail.TYPE.equals(page.mediaType()) ? Mail.page(page) : page);
    } catch (IOException e) {
      return unreadable(path, reason(e));
    }
  }

  private byte[] bytes(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isRegularFile(path)) {
      throw new IOException("it is neither a file nor a folder");
    }
    long size = Files.size(path);
    if (size > limits.maxBytes()) {
      throw new IOException(limits.tooLarge(size));
    }
    try (InputStream in = open(path)) {
      byte[] bytes = in.readNBytes((int) limits.maxBytes() + 1);
      if (bytes.length > limits.maxBytes()) {
        throw new IOException(limits.tooLarge());
      }
      return bytes;
    }
  }

  private static InputStream open(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    if (!lowerName(path).endsWith(GZIP)) {
      return in;
    }
    try {
      return new GZIPInputStream(in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static @Nullable String mediaType(Path path) {
    String name = lowerName(path);
    if (name.endsWith(GZIP)) {
      name = name.substring(0, name.length() - GZIP.length());
    }
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : MEDIA_TYPES.get(name.substring(dot));
  }

  private static String lowerName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  private static PageResult unreadable(Path path, String reason) {
    return new PageResult.Unreadable(path.toString(), reason);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder; check the path";
    }
    if (e instanceof AccessDeniedException) {
      return "it may not be read; check its permissions";
    }
    if (e instanceof ZipException || e instanceof java.io.EOFException) {
      return "its gzip compression is broken (" + e.getMessage() + "); fetch it again";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  /** Gathers the files of a folder that can be pages; hidden ones are left out. */
  private static final class PageCollector extends SimpleFileVisitor<Path> {
    private final List<Path> pages;
    private final List<PageResult> failures;

    PageCollector(List<Path> pages, List<PageResult> failures) {
      this.pages = pages;
      this.failures = failures;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isDirectory()
          && mediaType(file) != null
          && !lowerName(file).startsWith(".")) {
        pages.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failures.add(unreadable(file, reason(e)));
      return FileVisitResult.CONTINUE;
    }
  }
}
