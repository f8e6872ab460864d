package org.destek.launcher.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The bytes of caught mails, compressed in files that are gone with the program: memory
 * holds a mail's place alone. Files go when nothing in them is wanted any more.
 */
final class MailSpool implements AutoCloseable {

	private static final long SEGMENT_BYTES = 16L * 1024 * 1024;

	private final Path folder;

	private final Deque<Segment> segments = new ArrayDeque<>();

	MailSpool() {
		try {
			this.folder = Files.createTempDirectory("destek-caught-mails");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The mail catcher has no place for its mails", ex);
		}
	}

	/** What the disk had left when the program started: mails never take all of it. */
	long room() {
		return this.folder.toFile().getUsableSpace() / 2;
	}

	/** Where some bytes lie. */
	record Extent(Segment segment, long offset, int length) {
	}

	/** One of the files, and how many bytes in it are still wanted. */
	static final class Segment {

		private final FileChannel channel;

		private long end;

		private long wanted;

		Segment(FileChannel channel) {
			this.channel = channel;
		}

	}

	/** What is written into a place, and read from it. */
	interface Writing {

		void to(DataOutputStream out) throws IOException;

	}

	synchronized Extent write(Writing writing) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
				writing.to(out);
			}
			Segment segment = segmentWithRoom();
			long offset = segment.end;
			ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
			while (rest.hasRemaining()) {
				segment.channel.write(rest, offset + rest.position());
			}
			segment.end += bytes.size();
			segment.wanted += bytes.size();
			return new Extent(segment, offset, bytes.size());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A mail cannot be kept", ex);
		}
	}

	synchronized DataInputStream read(Extent place) {
		try {
			ByteBuffer bytes = ByteBuffer.allocate(place.length());
			while (bytes.hasRemaining()
					&& place.segment().channel.read(bytes, place.offset() + bytes.position()) >= 0) {
				// Goes on until all is there.
			}
			return new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes.array())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A kept mail cannot be read", ex);
		}
	}

	synchronized void free(Extent place) {
		Segment segment = place.segment();
		segment.wanted -= place.length();
		if (segment.wanted == 0 && segment != this.segments.peekLast()) {
			this.segments.remove(segment);
			close(segment);
		}
	}

	@Override
	public synchronized void close() {
		this.segments.forEach(MailSpool::close);
		this.segments.clear();
		try {
			Files.deleteIfExists(this.folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Files have no name once they are open: whatever ends the program frees them. */
	private Segment segmentWithRoom() throws IOException {
		Segment last = this.segments.peekLast();
		if (last == null || last.end >= SEGMENT_BYTES) {
			Path file = Files.createTempFile(this.folder, "mails", "");
			last = new Segment(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
					StandardOpenOption.DELETE_ON_CLOSE));
			this.segments.addLast(last);
		}
		return last;
	}

	private static void close(Segment segment) {
		try {
			segment.channel.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
