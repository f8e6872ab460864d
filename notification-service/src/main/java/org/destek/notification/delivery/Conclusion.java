package org.destek.notification.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt at a notice, to be written down.
 *
 * @param notice the notice
 * @param outcome what the server said
 * @param verdict what becomes of the notice
 * @param words what the mail said, as keyed hashes; none when nobody can have read it
 */
record Conclusion(Notice notice, DeliveryOutcome outcome, Verdict verdict, SentWords.@Nullable Hashed words) {
}
