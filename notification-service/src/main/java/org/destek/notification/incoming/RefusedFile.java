package org.destek.notification.incoming;

/**
 * A file that was not taken, as the events name it.
 *
 * @param name its name
 * @param reason {@code too-large}, {@code kind}, {@code empty} or {@code too-many}
 */
record RefusedFile(String name, String reason) {
}
