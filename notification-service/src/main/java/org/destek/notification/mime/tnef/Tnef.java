package org.destek.notification.mime.tnef;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.MailFile;

/**
 * Finds the files in Outlook's own wrapping (MS-OXTNEF), {@code winmail.dat}. Goes over
 * it once and keeps nothing but names and places.
 */
public final class Tnef {

	private static final Set<String> TYPES = Set.of("application/ms-tnef", "application/vnd.ms-tnef");

	private static final int SIGNATURE = 0x223E9F78;

	private static final int ATTACHMENT_LEVEL = 2;

	private static final int BEGINS_ATTACHMENT = 0x9002;

	private static final int TITLE = 0x8010;

	private static final int CONTENT = 0x800F;

	private static final int PROPERTIES = 0x9005;

	private static final int LONGEST_NAME = 1_000;

	private static final int LONGEST_PROPERTIES = 256 * 1024;

	private static final int MOST_FILES = 50;

	/** Outlook writes names of before Unicode in the code page of the sender. */
	private static final Charset TURKISH = Charset.forName("windows-1254");

	private final MailFile container;

	private final UnaryOperator<@Nullable String> naming;

	private final DataInputStream content;

	private final List<MailFile> files = new ArrayList<>();

	private long position;

	private @Nullable String title;

	private @Nullable String longName;

	private long offset = -1;

	private long size;

	private boolean begun;

	private boolean unreadable;

	private Tnef(MailFile container, UnaryOperator<@Nullable String> naming, InputStream content) {
		this.container = container;
		this.naming = naming;
		this.content = new DataInputStream(content);
	}

	/**
	 * Whether a file is such a wrapping by its name or kind.
	 * @param file any file
	 * @return whether it is worth looking into
	 */
	public static boolean is(MailFile file) {
		return TYPES.contains(file.mediaType()) || file.name().equalsIgnoreCase("winmail.dat");
	}

	/**
	 * The files in it.
	 * @param container a {@code winmail.dat}
	 * @param naming cleans a declared name, or makes one
	 * @return its files; itself, too, when something in it cannot be read
	 * @throws IOException when the raw mail cannot be read
	 */
	public static List<MailFile> filesIn(MailFile container, UnaryOperator<@Nullable String> naming)
			throws IOException {
		try (InputStream content = container.open()) {
			Tnef tnef = new Tnef(container, naming, content);
			if (!tnef.read() || tnef.unreadable) {
				tnef.files.add(container);
			}
			return List.copyOf(tnef.files);
		}
	}

	private boolean read() throws IOException {
		try {
			if (integer() != SIGNATURE) {
				return false;
			}
			skip(Short.BYTES);
			boolean known = true;
			for (int level = this.content.read(); known && level >= 0; level = this.content.read()) {
				known = level == 1 || level == ATTACHMENT_LEVEL;
				this.position++;
				if (known) {
					readAttribute(level);
				}
			}
			add();
			return known;
		}
		catch (EOFException ex) {
			return false;
		}
	}

	private void readAttribute(int level) throws IOException {
		int id = integer() & 0xFFFF;
		long length = Integer.toUnsignedLong(integer());
		long end = this.position + length;
		if (level == ATTACHMENT_LEVEL) {
			switch (id) {
				case BEGINS_ATTACHMENT -> {
					add();
					this.begun = true;
				}
				case TITLE -> this.title = text(bytes(Math.min(length, LONGEST_NAME)));
				case CONTENT -> {
					this.offset = this.position;
					this.size = length;
				}
				case PROPERTIES -> this.longName = TnefProperties.longName(bytes(Math.min(length, LONGEST_PROPERTIES)));
				default -> {
				}
			}
		}
		skip(end - this.position + Short.BYTES);
	}

	private void add() {
		if (this.offset >= 0 && this.size > 0 && this.files.size() < MOST_FILES) {
			String name = this.naming.apply((this.longName != null) ? this.longName : this.title);
			this.files.add(new TnefFile(String.valueOf(name), this.container, this.offset, this.size));
		}
		// A mail of Outlook's own inside, or one file too many.
		this.unreadable |= this.begun && (this.offset < 0 || this.files.size() >= MOST_FILES);
		this.title = null;
		this.longName = null;
		this.offset = -1;
	}

	private static String text(byte[] bytes) {
		return new String(bytes, TURKISH).replace("\0", "");
	}

	private int integer() throws IOException {
		this.position += Integer.BYTES;
		return Integer.reverseBytes(this.content.readInt());
	}

	private byte[] bytes(long length) throws IOException {
		byte[] bytes = new byte[(int) length];
		this.content.readFully(bytes);
		this.position += length;
		return bytes;
	}

	private void skip(long length) throws IOException {
		this.content.skipNBytes(length);
		this.position += length;
	}

}
