package org.destek.notification.delivery;

import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.destek.links.KeyedHashes;
import org.destek.notification.delivery.transport.OutgoingMail;
import org.destek.notification.replytext.Shingles;
import org.destek.notification.template.HtmlWords;

/**
 * Keeps which words a mail said once it is sent, as keyed hashes, so that an answer's
 * quote of it can be told from what its writer wrote.
 */
@Component
class SentWords {

	private static final Logger logger = LoggerFactory.getLogger(SentWords.class);

	private final KeyedHashes hashes;

	SentWords(KeyedHashes hashes) {
		this.hashes = hashes;
	}

	/**
	 * Hashes the words of a mail of a ticket.
	 * @param notice the notice
	 * @param mail the mail that was made of it
	 * @return none where they cannot be kept: a quote of it is folded then, not removed
	 */
	@Nullable Hashed of(Notice notice, OutgoingMail mail) {
		if (notice.ticket() == null) {
			return null;
		}
		try {
			return new Hashed(shinglesOf(mail), this.hashes.activeId());
		}
		catch (RuntimeException ex) {
			logger.warn("The words of notice {} are not kept: {}", notice.id(), ex.getClass().getName());
			return null;
		}
	}

	private byte[] shinglesOf(OutgoingMail mail) {
		ToLongFunction<byte[]> hash = this.hashes.under(this.hashes.activeId()).orElseThrow();
		return Shingles.bytesOf(Stream.concat(Stream.of(mail.text()), HtmlWords.of(mail.html()).stream()).toList(),
				hash);
	}

	/**
	 * What is kept of a mail.
	 *
	 * @param shingles the hashes, eight bytes each
	 * @param keyId the key that they are made with
	 */
	record Hashed(byte[] shingles, String keyId) {
	}

}
