package nl.zaakregie.post;

/**
 * A message cannot be delivered without somebody's help; published in the transaction that gave it up.
 *
 * @param sleutel key of the message
 */
public record BerichtOnbezorgd(String sleutel) {}
