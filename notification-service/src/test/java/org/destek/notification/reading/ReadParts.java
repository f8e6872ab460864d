package org.destek.notification.reading;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What two parsers can both say of a mail.
 *
 * @param subject decoded
 * @param sender the address
 * @param parts those that have no parts, in their order
 */
record ReadParts(@Nullable String subject, @Nullable String sender, List<Part> parts) {

	/** What two parsers differ in, each kind once. */
	List<String> differences(ReadParts other) {
		Set<String> found = new LinkedHashSet<>();
		add(found, "subject", Objects.equals(this.subject, other.subject));
		add(found, "sender", Objects.equals(this.sender, other.sender));
		add(found, "nesting", nesting().equals(other.nesting()));
		for (int i = 0; i < Math.min(this.parts.size(), other.parts.size()); i++) {
			Part own = this.parts.get(i);
			Part their = other.parts.get(i);
			add(found, "name", Objects.equals(own.fileName, their.fileName));
			add(found, "text", Objects.equals(own.text, their.text));
			add(found, "bytes", own.text != null || their.text != null || Arrays.equals(own.bytes, their.bytes));
		}
		return List.copyOf(found);
	}

	private List<String> nesting() {
		return this.parts.stream().map((part) -> part.depth + " " + part.mediaType).toList();
	}

	private static void add(Set<String> found, String what, boolean same) {
		if (!same) {
			found.add(what);
		}
	}

	/**
	 * A part without parts.
	 *
	 * @param depth how many multiparts it is in
	 * @param mediaType in lower case
	 * @param fileName cleaned; none when it has none
	 * @param bytes decoded
	 * @param text what a text says; none of other parts
	 */
	record Part(int depth, String mediaType, @Nullable String fileName, byte[] bytes, @Nullable String text) {
	}

}
