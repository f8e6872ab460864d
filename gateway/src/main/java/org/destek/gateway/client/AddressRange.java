package org.destek.gateway.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** IP addresses with the same first bits: {@code 10.0.0.0/8}, {@code ::1}. */
public record AddressRange(byte[] network, int bits) {

	/** No name passes, so that nothing here ever asks a name server. */
	private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

	static AddressRange parse(String text) {
		String[] parts = text.strip().split("/", 2);
		InetSocketAddress address = literal(parts[0], 0);
		if (address == null || (parts.length == 2 && !parts[1].matches("\\d{1,3}"))) {
			throw new IllegalArgumentException("Not an address or CIDR range: '" + text + "'");
		}
		byte[] network = address.getAddress().getAddress();
		int bits = (parts.length == 2) ? Integer.parseInt(parts[1]) : network.length * 8;
		if (bits > network.length * 8) {
			throw new IllegalArgumentException("Not an address or CIDR range: '" + text + "'");
		}
		return new AddressRange(network, bits);
	}

	/**
	 * The part of the network that an address stands in: what one household or lecture
	 * hall shares, a /24 of IPv4, a /56 of IPv6.
	 * @return as text, {@code "unknown"} without an address
	 */
	public static String subnetOf(@Nullable InetSocketAddress address) {
		return beginningOf(address, 3, 7);
	}

	/**
	 * The part of the network that one customer of a provider is given: a /24 of IPv4, a
	 * /48 of IPv6, which has 65 536 subnets to send from.
	 * @return as text, {@code "unknown"} without an address
	 */
	public static String networkOf(@Nullable InetSocketAddress address) {
		return beginningOf(address, 3, 6);
	}

	private static String beginningOf(@Nullable InetSocketAddress address, int ofFour, int ofSixteen) {
		if (address == null || address.getAddress() == null) {
			return "unknown";
		}
		byte[] bytes = address.getAddress().getAddress();
		int kept = (bytes.length == 4) ? ofFour : ofSixteen;
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < kept; i++) {
			text.append("%02x".formatted(bytes[i]));
		}
		return text.toString();
	}

	/**
	 * Reads an address that is written in digits.
	 * @return null for a name or nonsense
	 */
	static @Nullable InetSocketAddress literal(String text, int port) {
		String bare = text.strip();
		if (bare.startsWith("[")) {
			bare = bare.substring(1).replaceFirst("](:\\d+)?$", "");
		}
		else if (bare.indexOf('.') > 0) {
			bare = bare.replaceFirst("(?<=\\d):\\d+$", "");
		}
		if (!LITERAL.matcher(bare).matches()) {
			return null;
		}
		try {
			return new InetSocketAddress(InetAddress.getByName(bare), port);
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	boolean contains(InetAddress address) {
		byte[] other = address.getAddress();
		if (other.length != this.network.length) {
			return false;
		}
		int whole = this.bits / 8;
		int rest = this.bits % 8;
		int mask = (0xFF << (8 - rest)) & 0xFF;
		return Arrays.equals(other, 0, whole, this.network, 0, whole)
				&& (rest == 0 || (other[whole] & mask) == (this.network[whole] & mask));
	}

}
