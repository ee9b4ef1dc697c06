package org.relata.resolve;

import org.relata.schema.Knowledge;

/** The extraction with its models, loaded once for all tests of a run. */
public final class SharedResolver {
  private SharedResolver() {}

  private static final class Holder {
    private static final Resolver RESOLVER = Resolver.read(Knowledge.bundled());
  }

  /** Returns the extraction; the first call takes seconds. */
  public static Resolver get() {
    return Holder.RESOLVER;
  }
}
