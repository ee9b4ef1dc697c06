package org.relata.mention;

/**
 * A title that names the body its holder belongs to: {@code Commerce Secretary Gina Raimondo}.
 *
 * @param holder the person
 * @param body the body, where the title stands
 * @param relation what the title makes of the two, such as {@code LEADS}
 * @param title the title in lower case
 */
public record Office(Mention holder, Mention body, String relation, String title) {}
