package org.destek.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Links to one file that expire:
 * {@code /api/attachments/{id}?expires=…&key=…&signature=…}, a keyed hash (HMAC-SHA-256,
 * 144 bits of it) over id and time.
 */
public final class FileLinks {

	private static final int SIGNATURE_BYTES = 18;

	private final LinkKeys keys;

	private final Clock clock;

	public FileLinks(LinkKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Makes a link.
	 * @param attachment the file's id
	 * @param validity how long it opens the file, from now; to the second
	 * @return the address below the public one, beginning with a slash
	 */
	public String pathTo(UUID attachment, Duration validity) {
		long expires = this.clock.instant().plus(validity).getEpochSecond();
		String keyId = this.keys.activeId();
		return "/api/attachments/%s?expires=%d&key=%s&signature=%s".formatted(attachment, expires, keyId,
				signature(keyId, attachment, expires));
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
		String expected = signature(keyId, attachment, expires);
		boolean genuine = !expected.isEmpty() && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
		return genuine && this.clock.instant().getEpochSecond() < expires;
	}

	private String signature(String keyId, UUID attachment, long expires) {
		return this.keys.keyFor(keyId, LinkPurpose.FILE_DOWNLOAD)
			.map((key) -> LinkKeys.hmac(key, attachment + "|" + expires))
			.map((hash) -> Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, SIGNATURE_BYTES)))
			.orElse("");
	}

}
