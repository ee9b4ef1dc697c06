package org.relata.resolve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judgements in a file that people and programs change while it is in use. What it holds is read
 * anew once it has changed. Changes are made one after the other, also those of several programs,
 * and none undoes another. Safe for use by several threads.
 */
public final class SharedJudgements {
  /**
   * A lock of the file system is the whole program's, so that its threads need one of their own.
   */
  private static final Object CHANGING = new Object();

  private final Path file;
  private final boolean needed;
  private volatile Loaded loaded = new Loaded(Stamp.NONE, Judgements.none());

  /**
   * What changes when the file does.
   *
   * @param modified when it was written last
   * @param size in bytes, -1 where there is none
   * @param identity the file system's, as each writing makes a new file
   */
  private record Stamp(FileTime modified, long size, @Nullable Object identity) {
    static final Stamp NONE = new Stamp(FileTime.fromMillis(0), -1, null);
  }

  private record Loaded(Stamp stamp, Judgements judgements) {}

  /**
   * Names a file.
   *
   * @param file of judgements; the first judgement makes it where there is none
   * @param needed whether it has to be there for {@link #now}; else nothing is decided without it
   */
  public SharedJudgements(Path file, boolean needed) {
    this.file = file;
    this.needed = needed;
  }

  /** Returns where the judgements are, or would be. */
  public Path file() {
    return file;
  }

  /**
   * Returns what is decided now.
   *
   * @throws JudgementsException if the file is needed and not there, it cannot be read, or
   *     something in it is wrong
   */
  public Judgements now() {
    Stamp stamp = stamp();
    if (stamp.equals(Stamp.NONE)) {
      return needed ? Judgements.read(file) : Judgements.none();
    }
    Loaded known = loaded;
    if (!known.stamp().equals(stamp)) {
      known = new Loaded(stamp, Judgements.read(file));
      loaded = known;
    }
    return known.judgements();
  }

  private Stamp stamp() {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    } catch (NoSuchFileException none) {
      return Stamp.NONE;
    } catch (IOException e) {
      throw new JudgementsException(file + ": it cannot be read (" + e + ")");
    }
  }

  /**
   * Adds a judgement.
   *
   * @return whether it was not there already, whoever made it
   * @throws JudgementRefusedException if it contradicts another, or cannot be added to the file as
   *     that is laid out
   * @throws JudgementsException if the file cannot be read or written, or something in it is wrong
   */
  public boolean add(Judgement judgement) {
    return changing(
        (target, judgements) -> {
          boolean known =
              judgements.all().stream().anyMatch(one -> one.id().equals(judgement.id()));
          if (!known) {
            extended(judgements, judgement).write(target);
          }
          return !known;
        });
  }

  private static Judgements extended(Judgements judgements, Judgement judgement) {
    try {
      return judgements.with(judgement);
    } catch (JudgementsException e) {
      throw new JudgementRefusedException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Takes out judgements.
   *
   * @param id of what was decided
   * @return one of them, or nothing if there is none
   * @throws JudgementsException if the file cannot be read or written, or something in it is wrong
   */
  public Optional<Judgement> remove(String id) {
    return changing(
        (target, judgements) -> {
          Optional<Judgement> gone =
              judgements.all().stream().filter(one -> one.id().equals(id)).findFirst();
          if (gone.isPresent()) {
            judgements.without(id).write(target);
          }
          return gone;
        });
  }

  /**
   * Lets nobody else change the file between its reading and its writing. The lock is a file beside
   * it that stays: who removed it could take it from under one who waits for it.
   */
  private <T> T changing(BiFunction<Path, Judgements, T> change) {
    synchronized (CHANGING) {
      try {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path lock = target.resolveSibling("." + target.getFileName() + ".lock");
        try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          channel.lock();
          Judgements now = Files.exists(target) ? Judgements.read(target) : Judgements.none();
          return change.apply(target, now);
        }
      } catch (IOException e) {
        throw new JudgementsException(
            file + ": it cannot be locked and written (" + e + "); name another --judgements");
      }
    }
  }
}
