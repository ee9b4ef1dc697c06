package org.relata.page;

import java.io.IOException;

/** Says what went wrong at a server and may go right a little later. */
final class PassingException extends IOException {
  private static final long serialVersionUID = 1L;

  PassingException(String reason) {
    super(reason);
  }

  PassingException(String reason, IOException cause) {
    super(reason, cause);
  }
}
