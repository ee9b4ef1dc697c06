package org.relata.mention;

/**
 * A ticker in parentheses after a company's name.
 *
 * @param company the company
 * @param exchange the exchange, where its code stands
 * @param symbol what the company's shares are called there
 */
public record Listing(Mention company, Mention exchange, String symbol) {}
