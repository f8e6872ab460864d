package org.destek.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Links to one file that expire:
 * {@code /api/attachments/{id}?expires=…&key=…&signature=…}.
 */
public final class FileLinks {

	private final ExpiringSignature signature;

	public FileLinks(LinkKeys keys, Clock clock) {
		this.signature = new ExpiringSignature(keys, LinkPurpose.FILE_DOWNLOAD, clock);
	}

	/**
	 * Makes a link.
	 * @param attachment the file's id
	 * @param validity how long it opens the file, from now; to the second
	 * @return the address below the public one, beginning with a slash
	 */
	public String pathTo(UUID attachment, Duration validity) {
		return "/api/attachments/%s?%s".formatted(attachment, this.signature.queryFor(attachment, validity));
	}

	/**
	 * Whether a link that came back is ours and still good.
	 * @param attachment the file's id in the path
	 * @param expires its time, seconds since 1970
	 * @param keyId the id of the key that signed
	 * @param signature its signature
	 * @return whether the file may be handed out
	 */
	public boolean allows(UUID attachment, long expires, String keyId, String signature) {
		return this.signature.allows(attachment, expires, keyId, signature);
	}

}
