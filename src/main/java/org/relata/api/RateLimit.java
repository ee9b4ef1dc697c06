package org.relata.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each client's address ask so often and no oftener, whatever its key, so that guessing keys
 * is slow too. Files of the page are not counted.
 */
final class RateLimit extends OncePerRequestFilter {
  private static final int CLIENTS = 10_000;
  private static final double NANOS = 1e9;

  private final RequestLimits limits;
  private final ProblemWriter problems;
  private final Map<String, Bucket> buckets = new Recent();

  RateLimit(RequestLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/") && !path.startsWith(Web.MCP) && !path.startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mayAsk(request.getRemoteAddr(), System.nanoTime())) {
      chain.doFilter(request, response);
    } else {
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      problems.write(
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-requests",
          "Too many requests",
          "a client may send " + limits.rate() + " requests a second; wait a second");
    }
  }

  boolean mayAsk(String client, long now) {
    synchronized (buckets) {
      Bucket bucket =
          buckets.computeIfAbsent(client, some -> new Bucket(limits.burst(), now)).at(now, limits);
      boolean left = bucket.tokens() >= 1;
      buckets.put(client, left ? bucket.taken() : bucket);
      return left;
    }
  }

  private record Bucket(double tokens, long since) {
    Bucket at(long now, RequestLimits limits) {
      double more = (now - since) / NANOS * limits.rate();
      return new Bucket(Math.min(limits.burst(), tokens + more), now);
    }

    Bucket taken() {
      return new Bucket(tokens - 1, since);
    }
  }

  /** Forgets who has not asked for longest. */
  private static final class Recent extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > CLIENTS;
    }
  }
}
