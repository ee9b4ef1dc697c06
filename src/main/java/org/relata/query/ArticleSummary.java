package org.relata.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param id its identifier
 * @param title its headline
 * @param url its canonical address
 * @param publisher the outlet, if known
 * @param published its date, if known
 */
public record ArticleSummary(
    String id,
    String title,
    String url,
    @Nullable String publisher,
    @Nullable LocalDate published) {}
