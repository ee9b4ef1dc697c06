package org.relata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HttpServletStreamableServerTransportProvider;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import jakarta.servlet.http.HttpServlet;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import org.relata.query.GraphUnavailableException;
import org.relata.query.InvalidQueryException;
import org.relata.query.NotInGraphException;
import org.relata.query.Queries;
import org.relata.query.UnresolvedEntityException;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * The graph for assistants that speak the Model Context Protocol, reading only: one client over a
 * pair of streams, or any number over HTTP.
 */
public final class Assistant {
  private static final String INSTRUCTIONS =
      "A knowledge graph made from articles. Every fact has sentences of articles behind it: quote"
          + " them with their publisher and date. 'standing' tells whether a fact is supported,"
          + " disputed or denied; modality whether a sentence asserts, reports, plans or denies it.";

  private final Queries queries;
  private final JsonMapper json =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /**
   * Prepares to answer.
   *
   * @param queries what answers; stays the caller's
   */
  public Assistant(Queries queries) {
    this.queries = queries;
  }

  /**
   * Answers one client until it ends its stream.
   *
   * @param in the client's requests
   * @param out the answers; nothing else may be written there
   */
  public void serve(InputStream in, OutputStream out) throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    McpSyncServer server =
        withTools(
            McpServer.sync(
                new StdioServerTransportProvider(
                    new JacksonMcpJsonMapper(json), new Watched(in, ended), out)));
    try {
      ended.await();
    } finally {
      server.closeGracefully();
    }
  }

  /**
   * Returns what answers any number of clients over streamable HTTP. Pages of other origins are
   * refused, so that no web site can ask through its visitors' browsers.
   *
   * @param path where it is mapped to
   */
  HttpServlet servlet(String path) {
    Schedulers.setFactory(new EndingThreads());
    try {
      HttpServletStreamableServerTransportProvider transport =
          HttpServletStreamableServerTransportProvider.builder()
              .jsonMapper(new JacksonMcpJsonMapper(json))
              .mcpEndpoint(path)
              .securityValidator(DefaultServerTransportSecurityValidator.builder().build())
              .build();
      withTools(McpServer.sync(transport));
      return transport;
    } finally {
      Schedulers.resetFactory();
    }
  }

  /**
   * Lets the program end: the transport sweeps its sessions in a thread that it never ends, not
   * even when it is closed itself.
   */
  private static final class EndingThreads implements Schedulers.Factory {
    @Override
    public Scheduler newSingle(ThreadFactory threads) {
      return Schedulers.Factory.super.newSingle(
          task -> {
            Thread thread = threads.newThread(task);
            thread.setDaemon(true);
            return thread;
          });
    }
  }

  private McpSyncServer withTools(McpServer.SyncSpecification<?> specification) {
    McpSyncServer server =
        specification
            .serverInfo("relata", "0.1.0")
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .build();
    for (AssistantTool tool : AssistantTool.ALL) {
      server.addTool(tool.specification(arguments -> answer(tool, arguments)));
    }
    return server;
  }

  private CallToolResult answer(AssistantTool tool, AssistantTool.Arguments arguments) {
    try {
      return CallToolResult.builder()
          .addTextContent(json.writeValueAsString(tool.ask(queries, arguments)))
          .isError(false)
          .build();
    } catch (InvalidQueryException
        | UnresolvedEntityException
        | NotInGraphException
        | GraphUnavailableException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }

  /** Tells when a stream has ended, which the library keeps to itself. */
  private static final class Watched extends FilterInputStream {
    private final CountDownLatch ended;

    Watched(InputStream in, CountDownLatch ended) {
      super(in);
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      return told(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return told(super.read(bytes, offset, length));
    }

    private int told(int read) {
      if (read < 0) {
        ended.countDown();
      }
      return read;
    }
  }
}
