package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the documents in OLE compound files apart by the name of their main stream, which
 * lies in the outermost folder: what is put into a document lies further in.
 */
final class OleContents {

	private static final Map<String, FileKind> MAIN_STREAMS = Map.of("WordDocument", FileKind.DOC, "Workbook",
			FileKind.XLS, "Book", FileKind.XLS, "PowerPoint Document", FileKind.PPT, "__properties_version1.0",
			FileKind.MSG);

	/** A document of the new kind, encrypted (MS-OFFCRYPTO 1.3.2). */
	private static final String ENCRYPTED = "EncryptedPackage";

	private OleContents() {
	}

	/**
	 * Tells the kind.
	 * @return empty when it is none of the documents that are known
	 * @throws RefusedContentException when a password is needed to open it
	 */
	static Optional<FileKind> kindOf(SeekableByteChannel file) throws IOException {
		OleDirectory directory = new OleDirectory(file);
		Set<String> outermost = new HashSet<>(directory.outermostNames());
		// A tree that cannot be followed: all names are as good as another.
		Set<String> names = outermost.isEmpty() ? new HashSet<>(directory.allNames()) : outermost;
		if (names.contains(ENCRYPTED)) {
			throw RefusedContentException.password();
		}
		return MAIN_STREAMS.keySet().stream().filter(names::contains).map(MAIN_STREAMS::get).findFirst();
	}

}
