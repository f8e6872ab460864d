package org.destek.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of all kinds, made here so that each test shows what matters in them. */
public final class Samples {

	public static final int MB = 1024 * 1024;

	private Samples() {
	}

	public static byte[] pdf(int size) {
		byte[] bytes = new byte[size];
		Arrays.fill(bytes, (byte) ' ');
		byte[] head = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(head, 0, bytes, 0, head.length);
		return bytes;
	}

	public static byte[] hex(String hex) {
		return HexFormat.of().parseHex(hex.replace(" ", ""));
	}

	/** The first bytes of a kind, then as many zeros as make it look like a file. */
	public static byte[] beginning(String hex) {
		return Arrays.copyOf(hex(hex), 300);
	}

	public static byte[] windowsProgram() {
		byte[] program = Arrays.copyOf(hex("4d5a90000300000004000000ffff0000b8"), 6000);
		program[0x3c] = (byte) 0x80;
		System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, program, 0x80, 4);
		return program;
	}

	public static byte[] zip(String... names) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(name.getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** A ZIP file of entries with a content. */
	public static byte[] zip(Map<String, String> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * The entries of an office document of which the list of content types says what it
	 * is.
	 */
	public static Map<String, String> officeDocument(String part, String type) {
		Map<String, String> entries = new LinkedHashMap<>();
		entries.put("[Content_Types].xml", """
				<?xml version="1.0" encoding="UTF-8"?>
				<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
				<Default Extension="xml" ContentType="application/xml"/>
				<Override PartName="/%s" ContentType="application/%s"/></Types>""".formatted(part, type).strip());
		entries.put(part, "<x/>");
		return entries;
	}

	/** An OpenDocument begins with an entry that is its media type, stored as it is. */
	public static byte[] openDocument(String kind) {
		byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			ZipEntry first = new ZipEntry("mimetype");
			first.setMethod(ZipEntry.STORED);
			first.setSize(type.length);
			CRC32 crc = new CRC32();
			crc.update(type);
			first.setCrc(crc.getValue());
			zip.putNextEntry(first);
			zip.write(type);
			zip.putNextEntry(new ZipEntry("content.xml"));
			zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * An OLE compound file whose directory takes two sectors, the telling stream in the
	 * second.
	 */
	public static byte[] ole(String stream) {
		ByteBuffer file = ByteBuffer.allocate(512 * 4).order(ByteOrder.LITTLE_ENDIAN);
		file.put(hex("d0cf11e0a1b11ae1"));
		file.putShort(30, (short) 9);
		file.putInt(44, 1);
		file.putInt(48, 1);
		for (int sector = 0; sector < 109; sector++) {
			file.putInt(76 + 4 * sector, (sector == 0) ? 0 : -1);
		}
		file.putInt(512, -3);
		file.putInt(516, 2);
		file.putInt(520, -2);
		entry(file, 1024, "Root Entry");
		entry(file, 1536, stream);
		return file.array();
	}

	/** An OLE compound file with a stream, and another one in a folder. */
	public static byte[] ole(String stream, String inside) {
		byte[] bytes = ole(stream);
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		entry(file, 1024 + 128, "ObjectPool");
		entry(file, 1024 + 256, inside);
		links(file, 1024, -1, -1, 4);
		links(file, 1024 + 128, -1, -1, 2);
		links(file, 1024 + 256, -1, -1, -1);
		links(file, 1536, 1, -1, -1);
		return bytes;
	}

	private static void links(ByteBuffer file, int entry, int left, int right, int child) {
		file.putInt(entry + 68, left).putInt(entry + 72, right).putInt(entry + 76, child);
	}

	private static void entry(ByteBuffer file, int position, String name) {
		byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(letters, 0, file.array(), position, letters.length);
		file.putShort(position + 64, (short) (letters.length + 2));
	}

	public static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
