package org.destek.attachment.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file that passes by in portions, as uploads do. */
final class InspectedFile {

	private InspectedFile() {
	}

	static Inspector inspector(String... additional) {
		return new Inspector(new FileKinds(new FileKindsProperties(List.of(additional))));
	}

	static Optional<FileKind> kindOf(byte[] content, Path folder) throws IOException {
		return kindOf(content, folder, inspector());
	}

	static Optional<FileKind> kindOf(byte[] content, Path folder, Inspector inspector) throws IOException {
		Path file = Files.write(folder.resolve("sample"), content);
		Inspection inspection = inspector.begin();
		for (int start = 0; start < content.length; start += 1000) {
			inspection.see(ByteBuffer.wrap(content, start, Math.min(1000, content.length - start)));
		}
		try (FileChannel channel = FileChannel.open(file)) {
			Optional<FileKind> kind = inspection.kind(channel);
			if (inspection.isHopeless() && kind.isPresent()) {
				throw new AssertionError("Given up too early");
			}
			return kind;
		}
	}

}
