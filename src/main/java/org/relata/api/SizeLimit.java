package org.relata.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that are too large, or do not tell how large they are, before reading them. */
final class SizeLimit extends OncePerRequestFilter {
  private final long most;
  private final ProblemWriter problems;

  SizeLimit(RequestLimits limits, ProblemWriter problems) {
    this.most = limits.bytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      problems.write(
          response,
          HttpStatus.CONTENT_TOO_LARGE,
          "too-large",
          "The request is too large",
          "a request may have " + most + " bytes");
    } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      problems.write(
          response,
          HttpStatus.LENGTH_REQUIRED,
          "length-needed",
          "The request does not tell its length",
          "send it with Content-Length");
    } else {
      chain.doFilter(request, response);
    }
  }
}
