package org.destek.gateway.backend;

/**
 * What is wrong with one field, said in the reader's language.
 *
 * @param field path as in the JSON, such as {@code requester.email}
 * @param code {@code required}, {@code length}, {@code format}, …
 */
public record FieldError(String field, String code, String message) {
}
