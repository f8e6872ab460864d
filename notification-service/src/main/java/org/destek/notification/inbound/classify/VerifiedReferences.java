package org.destek.notification.inbound.classify;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a mail names of ours, by tokens that are good.
 *
 * @param isOwn whether the mail itself is one of ours
 * @param replyIds whose reply addresses it went to
 * @param answered the first notice that it says it answers
 * @param reported the notices that it may report as undelivered, or complain of
 */
record VerifiedReferences(boolean isOwn, List<UUID> replyIds, @Nullable UUID answered, List<UUID> reported) {

	static final VerifiedReferences NONE = new VerifiedReferences(false, List.of(), null, List.of());

}
