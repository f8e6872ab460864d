package org.destek.gateway.prerender;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A page with gaps for values, as text and as gzip (RFC 1952). Its pieces are compressed
 * once, each for itself, and values stand between them uncompressed.
 */
final class PrerenderedPage {

	private final HttpHeaders headers;

	private final List<Piece> pieces;

	/** The mark behind each piece but the last one. */
	private final List<String> gaps;

	private PrerenderedPage(HttpHeaders headers, List<Piece> pieces, List<String> gaps) {
		this.headers = headers;
		this.pieces = pieces;
		this.gaps = gaps;
	}

	/**
	 * Takes a drawn page apart.
	 * @param headers what the page is sent with
	 * @param html the page
	 * @param marks what stands in the places of values, each in one or several
	 */
	static PrerenderedPage of(HttpHeaders headers, String html, Collection<String> marks) {
		List<Piece> pieces = new ArrayList<>();
		List<String> gaps = new ArrayList<>();
		int from = 0;
		for (int at = 0; at < html.length(); at++) {
			String mark = markAt(at, html, marks);
			if (mark != null) {
				pieces.add(Piece.of(html.substring(from, at)));
				gaps.add(mark);
				from = at + mark.length();
				at = from - 1;
			}
		}
		pieces.add(Piece.of(html.substring(from)));
		return new PrerenderedPage(headers, List.copyOf(pieces), List.copyOf(gaps));
	}

	private static @Nullable String markAt(int place, String html, Collection<String> marks) {
		return marks.stream().filter((mark) -> html.startsWith(mark, place)).findFirst().orElse(null);
	}

	HttpHeaders headers() {
		return this.headers;
	}

	/**
	 * The page as text.
	 * @param values what is put in for each mark, escaped for HTML
	 */
	byte[] plain(Map<String, String> values) {
		JoinedBytes bytes = new JoinedBytes();
		for (int i = 0; i < this.pieces.size(); i++) {
			bytes.add(this.pieces.get(i).plain());
			bytes.add(valueAfter(i, values));
		}
		return bytes.toArray();
	}

	/**
	 * The page as gzip.
	 * @param values what is put in for each mark, escaped for HTML
	 */
	byte[] gzip(Map<String, String> values) {
		JoinedBytes bytes = new JoinedBytes();
		CRC32 checksum = new CRC32();
		long length = 0;
		bytes.add(Deflate.HEADER);
		for (int i = 0; i < this.pieces.size(); i++) {
			Piece piece = this.pieces.get(i);
			byte[] value = valueAfter(i, values);
			bytes.add(piece.deflated());
			bytes.add(Deflate.stored(value.length));
			bytes.add(value);
			checksum.update(piece.plain());
			checksum.update(value);
			length += piece.plain().length + value.length;
		}
		bytes.add(Deflate.end(checksum.getValue(), length));
		return bytes.toArray();
	}

	/** Behind the last piece there is none. */
	private byte[] valueAfter(int piece, Map<String, String> values) {
		String value = (piece < this.gaps.size()) ? Objects.requireNonNull(values.get(this.gaps.get(piece))) : "";
		return value.getBytes(StandardCharsets.UTF_8);
	}

	/** What stands between two gaps. */
	private record Piece(byte[] plain, byte[] deflated) {

		static Piece of(String text) {
			byte[] plain = text.getBytes(StandardCharsets.UTF_8);
			return new Piece(plain, Deflate.blocks(plain));
		}

	}

}
