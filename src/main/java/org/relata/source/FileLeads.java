package org.relata.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.relata.page.PageReader;
import org.relata.page.PageResult;

/** The pages of a folder, or a file. */
final class FileLeads implements Leads {
  @Override
  public Stream<Lead> of(Source source, PageReader pages) {
    boolean folder = Files.isDirectory(Path.of(source.at()));
    if (folder != (source.kind() == SourceKind.FOLDER) && Files.exists(Path.of(source.at()))) {
      String reason =
          folder ? "it is a folder; write kind: folder" : "it is a file; write kind: file";
      return Stream.of(new Lead.Lost(source.at(), reason));
    }
    return pages.read(source.at(), source.manners(), source.hints()).map(FileLeads::lead);
  }

  private static Lead lead(PageResult result) {
    return result instanceof PageResult.Unreadable lost
        ? new Lead.Lost(lost.document(), lost.reason(), false)
        : new Lead.Held(((PageResult.Read) result).page());
  }
}
