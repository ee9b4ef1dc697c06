package org.relata.benchmark;

/** The pipelines that are compared. */
enum PipelineKind {
  OWN,
  PEER;

  /** Loads the models. */
  Pipeline load() {
    return switch (this) {
      case OWN -> new OwnPipeline();
      case PEER -> new PeerPipeline();
    };
  }
}
