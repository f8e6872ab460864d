package org.destek.attachment.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The brands in the first box of an ISO base media file (ISO/IEC 14496-12): pictures of
 * telephones and films share one container.
 */
final class IsoMediaBrands {

	private static final int MOST_BRANDS = 64;

	private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs");

	private static final Set<String> AVIF = Set.of("avif", "avis");

	/** Says “a picture” and leaves open how it is coded. */
	private static final Set<String> PICTURE = Set.of("mif1", "mif2", "mif3", "msf1", "miaf", "mia1");

	private static final Set<String> FILM = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8",
			"iso9", "mp41", "mp42", "mp71", "avc1", "M4V ", "M4VH", "M4VP", "MSNV", "XAVC", "dash");

	/** Sound alone, and raw photographs. */
	private static final Set<String> OTHER = Set.of("M4A ", "M4B ", "M4P ", "crx ");

	/** Films of before there were brands begin with one of these boxes. */
	private static final Set<String> OLD_FILM = Set.of("moov", "mdat", "wide", "pnot");

	private IsoMediaBrands() {
	}

	static Optional<FileKind> kindOf(byte[] head) {
		if (head.length < 12) {
			return Optional.empty();
		}
		String box = word(head, 4);
		if (box.equals("ftyp")) {
			return kindOf(brands(head));
		}
		return OLD_FILM.contains(box) ? Optional.of(FileKind.MOV) : Optional.empty();
	}

	private static Optional<FileKind> kindOf(List<String> brands) {
		String major = brands.get(0);
		if (AVIF.contains(major)) {
			return Optional.of(FileKind.AVIF);
		}
		if (HEIC.contains(major)) {
			return Optional.of(FileKind.HEIC);
		}
		if (PICTURE.contains(major)) {
			boolean avif = brands.stream().anyMatch(AVIF::contains) && brands.stream().noneMatch(HEIC::contains);
			return Optional.of(avif ? FileKind.AVIF : FileKind.HEIC);
		}
		if (major.equals("qt  ")) {
			return Optional.of(FileKind.MOV);
		}
		boolean film = !OTHER.contains(major) && brands.stream().anyMatch(FILM::contains);
		return film ? Optional.of(FileKind.MP4) : Optional.empty();
	}

	/** The major brand, then the compatible ones. */
	private static List<String> brands(byte[] head) {
		long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
		List<String> brands = new ArrayList<>(List.of(word(head, 8)));
		int end = (int) Math.min(size, Math.min(head.length, 16 + 4 * MOST_BRANDS));
		for (int position = 16; position + 4 <= end; position += 4) {
			brands.add(word(head, position));
		}
		return brands;
	}

	private static String word(byte[] head, int position) {
		return new String(head, position, 4, StandardCharsets.ISO_8859_1);
	}

}
