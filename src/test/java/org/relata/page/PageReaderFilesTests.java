package org.relata.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderFilesTests {
  private final Path folder;

  private final PageReader reader = new PageReader();

  PageReaderFilesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void readsFoldersRecursivelyInStableOrderAndLeavesOtherFilesOut() throws IOException {
    write("b.txt", "b");
    write("a/z.html", "z");
    write("a/picture.png", "p");
    write("c.md", "c");
    write(".hidden.txt", "h");

    assertThat(read(folder.toString()))
        .map(PageReaderFilesTests::page)
        .extracting(Page::document)
        .containsExactly("z.html", "b.txt", "c.md");
  }

  @Test
  void knowsTypeAddressAndDigestOfAFile() throws IOException {
    Page page = page(read(write("a.html", "hello").toString()).get(0));

    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.address().toString()).startsWith("file:///").endsWith("/a.html");
    assertThat(page.digest())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
  }

  @Test
  void unpacksGzip() throws IOException {
    Path file = folder.resolve("a.txt.gz");
    gzip(file, "hello".getBytes(StandardCharsets.UTF_8));

    Page page = page(read(file.toString()).get(0));

    assertThat(page.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(page.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void tellsMissingFiles() {
    assertThat(reason(read(folder.resolve("none.txt").toString())))
        .isEqualTo("there is no such file or folder; check the path");
  }

  @Test
  void tellsFoldersWithoutPages() {
    assertThat(reason(read(folder.toString()))).contains("holds no page");
  }

  @Test
  void tellsBrokenGzip() throws IOException {
    assertThat(reason(read(write("a.txt.gz", "not compressed").toString())))
        .contains("gzip compression is broken");
  }

  @Test
  void refusesAFileOf100MegabytesByItsSize() throws IOException {
    Path file = folder.resolve("big.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100_000_000);
    }

    assertThat(reason(read(file.toString())))
        .isEqualTo("it has 100.0 MB, more than the limit of 20.0 MB; raise the limit or split it");
  }

  @Test
  void refusesWhatUnpacksBeyondTheLimit() throws IOException {
    Path file = folder.resolve("bomb.txt.gz");
    gzip(file, new byte[200_000]);
    PageReader small = new PageReader(ReadLimits.DEFAULT.withMaxBytes(100_000));

    try (Stream<PageResult> results = small.read(file.toString())) {
      assertThat(reason(results.toList())).contains("more than the limit of 100000 bytes");
    }
  }

  @Test
  void goesOnAfterAPageThatCannotBeRead() throws IOException {
    write("a.txt.gz", "broken");
    write("b.txt", "b");

    assertThat(read(folder.toString()))
        .hasExactlyElementsOfTypes(PageResult.Unreadable.class, PageResult.Read.class);
  }

  @Test
  void tellsSourcesThatAreNeitherPathNorAddress() {
    assertThat(reason(read("  "))).contains("the source is empty");
    assertThat(reason(read("a\0b"))).contains("neither a path nor an http(s) address");
  }

  private List<PageResult> read(String source) {
    try (Stream<PageResult> results = reader.read(source)) {
      return results.toList();
    }
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static void gzip(Path file, byte[] content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content);
    }
  }

  private static Page page(PageResult result) {
    assertThat(result).isInstanceOf(PageResult.Read.class);
    return ((PageResult.Read) result).page();
  }

  private static String reason(List<PageResult> results) {
    assertThat(results).hasSize(1).hasOnlyElementsOfType(PageResult.Unreadable.class);
    return ((PageResult.Unreadable) results.get(0)).reason();
  }
}
