package org.destek.gateway.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * One file for browsers, small enough to be held.
 *
 * @param name path with the hash in it, such as {@code app.1f2e3d4c5b.css}
 * @param gzip null when compressing does not pay
 */
record Asset(String name, MediaType type, String hash, byte[] bytes, byte @Nullable [] gzip) {

	static Asset of(String path, byte[] bytes) {
		String hash = hash(bytes);
		int dot = path.lastIndexOf('.');
		String name = path.substring(0, dot) + "." + hash + path.substring(dot);
		byte[] gzip = gzip(bytes);
		return new Asset(name, type(path), hash, bytes, (gzip.length < bytes.length * 0.9) ? gzip : null);
	}

	private static MediaType type(String path) {
		MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
		boolean text = type.getType().equals("text") || type.getSubtype().contains("javascript");
		return text ? MediaType.parseMediaType(type + ";charset=UTF-8") : type;
	}

	private static String hash(byte[] bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return HexFormat.of().formatHex(digest, 0, 5);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
			{
				this.def.setLevel(Deflater.BEST_COMPRESSION);
			}
		}) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
