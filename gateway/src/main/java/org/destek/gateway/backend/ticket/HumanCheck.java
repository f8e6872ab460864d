package org.destek.gateway.backend.ticket;

/**
 * A riddle of five digits.
 *
 * @param id the sealed answer, sent back with what the reader typed
 * @param picture path of the PNG
 * @param audio path of the WAV; takes {@code ?lang=tr|en}
 */
public record HumanCheck(String id, String picture, String audio) {
}
