package org.destek.links;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Tokens short enough for the local part of a mail address (at most 64 octets, RFC 5321,
 * section 4.5.3.1.1) and whole after a mail server has lower-cased them: an id of 16
 * bytes with 15 bytes of HMAC-SHA-256, in the base32 alphabet of RFC 4648, lower case: 50
 * characters.
 */
public final class AddressTokens {

	private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

	private static final int ID_BYTES = 16;

	private static final int SIGNATURE_BYTES = 15;

	private static final int LENGTH = 50;

	/**
	 * The one way to write a token, apart from case: 50 characters hold 250 bits, a token
	 * has 248, and the two to spare are zero.
	 */
	private static final Pattern CANONICAL = Pattern.compile("[a-zA-Z2-7]{49}[aeimquyAEIMQUY4]");

	private final LinkKeys keys;

	public AddressTokens(LinkKeys keys) {
		this.keys = keys;
	}

	/**
	 * Signs an id for an address.
	 * @param purpose {@link LinkPurpose#REPLY_ADDRESS} or
	 * {@link LinkPurpose#BOUNCE_ADDRESS}
	 * @param id what the address stands for; for a reply, an id that is drawn for one
	 * ticket, recipient and role
	 * @return 50 characters of a–z and 2–7
	 */
	public String sign(LinkPurpose purpose, UUID id) {
		byte[] bytes = bytesOf(id);
		return encode(signed(this.keys.activeId(), purpose, bytes));
	}

	/**
	 * Reads a token that may come from anybody.
	 * @param purpose what the reader would believe it for
	 * @param token the text as it came, in any case
	 * @return the id; empty when the token is not ours, of another purpose or written in
	 * another way than it was given out
	 */
	public Optional<UUID> verify(LinkPurpose purpose, String token) {
		if (!CANONICAL.matcher(token).matches()) {
			return Optional.empty();
		}
		byte[] bytes = decode(token.toLowerCase(Locale.ROOT));
		byte[] id = Arrays.copyOf(bytes, ID_BYTES);
		for (String keyId : this.keys.ids()) {
			if (MessageDigest.isEqual(signed(keyId, purpose, id), bytes)) {
				ByteBuffer buffer = ByteBuffer.wrap(id);
				return Optional.of(new UUID(buffer.getLong(), buffer.getLong()));
			}
		}
		return Optional.empty();
	}

	private byte[] signed(String keyId, LinkPurpose purpose, byte[] id) {
		byte[] hash = LinkKeys.hmac(this.keys.keyFor(keyId, purpose).orElseThrow(), id);
		return ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES).put(id).put(hash, 0, SIGNATURE_BYTES).array();
	}

	private static byte[] bytesOf(UUID id) {
		return ByteBuffer.allocate(ID_BYTES)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.array();
	}

	private static String encode(byte[] bytes) {
		StringBuilder text = new StringBuilder(LENGTH);
		int buffer = 0;
		int bits = 0;
		for (byte each : bytes) {
			buffer = (buffer << 8) | (each & 0xFF);
			bits += 8;
			while (bits >= 5) {
				text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
				bits -= 5;
			}
		}
		if (bits > 0) {
			text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
		}
		return text.toString();
	}

	private static byte[] decode(String canonical) {
		ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + SIGNATURE_BYTES);
		int buffer = 0;
		int bits = 0;
		for (char each : canonical.toCharArray()) {
			buffer = ((buffer << 5) | ALPHABET.indexOf(each)) & 0xFFFF;
			bits += 5;
			if (bits >= 8) {
				bytes.put((byte) (buffer >> (bits - 8)));
				bits -= 8;
			}
		}
		return bytes.array();
	}

}
