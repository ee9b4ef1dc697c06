package org.relata;

import java.nio.file.Path;
import java.util.Collection;
import org.relata.cli.Relata;
import org.relata.cli.Wiring;
import org.relata.graph.Graph;
import org.relata.query.Queries;
import org.relata.resolve.Extraction;
import org.relata.resolve.Resolver;
import org.relata.schema.Knowledge;
import org.relata.schema.Ontology;
import org.relata.schema.RelationType;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts relata: everything is a command. */
public final class Application implements Wiring {
  private Application() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    sendPlatformLogsToOurs();
    int code = Relata.run(new Application(), args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The Neo4j driver logs to the platform's logger, which would print to the user. */
  private static void sendPlatformLogsToOurs() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  @Override
  public Extraction extraction() {
    return resolver(knowledge());
  }

  @Override
  public Resolver resolver(Knowledge knowledge) {
    return Resolver.read(knowledge);
  }

  @Override
  public Queries queries(Graph graph) {
    return Queries.over(graph, relations(), knowledge());
  }

  @Override
  public Collection<RelationType> relations() {
    return Ontology.read(knowledge()).relations();
  }

  /**
   * The bundled files, and the user's additions where {@code RELATA_KNOWLEDGE} names their folder.
   */
  private static Knowledge knowledge() {
    String folder = System.getenv().getOrDefault("RELATA_KNOWLEDGE", "");
    return folder.isBlank() ? Knowledge.bundled() : Knowledge.extendedBy(Path.of(folder));
  }
}
