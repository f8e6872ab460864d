package org.destek.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Links to one received mail, as it came, that expire:
 * {@code /api/mails/{id}?expires=…&key=…&signature=…}.
 */
public final class MailLinks {

	private final ExpiringSignature signature;

	public MailLinks(LinkKeys keys, Clock clock) {
		this.signature = new ExpiringSignature(keys, LinkPurpose.MAIL_ORIGINAL, clock);
	}

	/**
	 * Makes a link.
	 * @param mail the mail's id
	 * @param validity how long it opens the mail, from now; to the second
	 * @return the address below the public one, beginning with a slash
	 */
	public String pathTo(UUID mail, Duration validity) {
		return "/api/mails/%s?%s".formatted(mail, this.signature.queryFor(mail, validity));
	}

	/**
	 * Whether a link that came back is ours and still good.
	 * @param mail the mail's id in the path
	 * @param expires its time, seconds since 1970
	 * @param keyId the id of the key that signed
	 * @param signature its signature
	 * @return whether the mail may be handed out
	 */
	public boolean allows(UUID mail, long expires, String keyId, String signature) {
		return this.signature.allows(mail, expires, keyId, signature);
	}

}
