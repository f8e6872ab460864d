package org.destek.attachment.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;

import org.destek.attachment.inspection.DamagedFileException;
import org.destek.attachment.inspection.FileKind;
import org.destek.attachment.inspection.FileKinds;
import org.destek.attachment.inspection.Inspection;
import org.destek.attachment.inspection.Inspector;
import org.destek.attachment.inspection.RefusedContentException;

/** One file on its way in: refuses it as soon as what was seen of it is enough. */
public final class Arrival {

	private final UUID id;

	private final FileName name;

	private final long limit;

	private final Inspection inspection;

	private final FileKinds kinds;

	public Arrival(UUID id, FileName name, long limit, Inspector inspector) {
		this(id, name, limit, inspector.begin(), inspector.kinds());
	}

	private Arrival(UUID id, FileName name, long limit, Inspection inspection, FileKinds kinds) {
		this.id = id;
		this.name = name;
		this.limit = limit;
		this.inspection = inspection;
		this.kinds = kinds;
	}

	/** One that is seen once more when all of it is here: it cannot be concluded. */
	public static Arrival ofPart(UUID id, FileName name, long limit, Inspector inspector) {
		return new Arrival(id, name, limit, inspector.beginWithoutDigest(), inspector.kinds());
	}

	UUID id() {
		return this.id;
	}

	FileName name() {
		return this.name;
	}

	/**
	 * Looks at the next bytes.
	 * @param portion the bytes, consumed; refused as soon as they are too many, or enough
	 * to know that the file is of no kind that is taken
	 */
	public void see(ByteBuffer portion) {
		this.inspection.see(portion);
		if (this.inspection.size() > this.limit) {
			throw TooLargeException.counted(this.name, this.limit);
		}
		if (this.inspection.isHopeless()) {
			throw new UnsupportedKindException(this.name, this.kinds);
		}
	}

	/** What arrived, all of it. */
	Arrived conclude(SeekableByteChannel file) throws IOException {
		if (this.inspection.size() == 0) {
			throw new EmptyFileException(this.name);
		}
		FileKind kind = kindOf(file);
		return new Arrived(this.id, this.name.fitting(kind), this.inspection.size(), kind, this.inspection.sha256());
	}

	private FileKind kindOf(SeekableByteChannel file) throws IOException {
		try {
			return this.inspection.kind(file).orElseThrow(() -> new UnsupportedKindException(this.name, this.kinds));
		}
		catch (RefusedContentException ex) {
			throw new RefusedFileException(this.name, ex);
		}
		catch (DamagedFileException ex) {
			throw new IncompleteUploadException(this.name, ex);
		}
	}

	/**
	 * A file that is here whole and of a kind that is taken.
	 *
	 * @param id its id
	 * @param name its name
	 * @param size bytes
	 * @param kind its kind
	 * @param sha256 its digest
	 */
	public record Arrived(UUID id, FileName name, long size, FileKind kind, String sha256) {
	}

}
