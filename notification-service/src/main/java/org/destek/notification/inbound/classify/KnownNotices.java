package org.destek.notification.inbound.classify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the reply addresses and notices that some mails name.
 *
 * @param replyAddresses what each was given for
 * @param notices those that there are
 */
record KnownNotices(Map<UUID, AnsweredNotice> replyAddresses, Map<UUID, Named> notices) {

	/**
	 * A notice that was named.
	 *
	 * @param replyId its reply address; none when it cannot be answered
	 * @param plannedAt when it was planned
	 * @param answered what it was about; none when it cannot be answered
	 */
	record Named(@Nullable UUID replyId, Instant plannedAt, @Nullable AnsweredNotice answered) {
	}

	/**
	 * What a reply address was given for.
	 * @param replyId the id behind its token
	 * @param noticeId the notice that the mail says it answers
	 * @return empty when the address was never given
	 */
	Optional<AnsweredNotice> ofReplyAddress(UUID replyId, @Nullable UUID noticeId) {
		Named notice = (noticeId != null) ? this.notices.get(noticeId) : null;
		Instant plannedAt = (notice != null && replyId.equals(notice.replyId())) ? notice.plannedAt() : null;
		return Optional.ofNullable(this.replyAddresses.get(replyId)).map((given) -> given.at(plannedAt));
	}

	/**
	 * What a notice was about, for a mail whose reply address holds no token.
	 * @param noticeId the notice that a signed Message-ID names
	 * @return empty when there is no such notice, or none that can be answered
	 */
	Optional<AnsweredNotice> ofNotice(UUID noticeId) {
		return Optional.ofNullable(this.notices.get(noticeId)).map(Named::answered);
	}

	boolean exists(UUID noticeId) {
		return this.notices.containsKey(noticeId);
	}

}
