package org.relata.evaluation;

/**
 * A statement that was missed, or one found that is not right.
 *
 * @param missed whether it was missed; else it was found
 * @param cause why
 * @param statement the statement in words, such as {@code Huawei USES Kirin 9030 (asserted)}
 * @param document name of the text
 * @param sentence place of the sentence in the text, from 0
 * @param text the sentence
 */
public record Fault(
    boolean missed, Cause cause, String statement, String document, int sentence, String text) {}
