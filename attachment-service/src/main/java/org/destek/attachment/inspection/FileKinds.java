package org.destek.attachment.inspection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The kinds that this office takes: those of every office, and those that it adds. */
@Component
public class FileKinds {

	private final Set<FileKind> taken = EnumSet.noneOf(FileKind.class);

	public FileKinds(FileKindsProperties office) {
		this.taken.addAll(office.added());
		Arrays.stream(FileKind.values()).filter(FileKind::isAlwaysTaken).forEach(this.taken::add);
	}

	/**
	 * Whether files of a kind are taken.
	 * @param kind the kind
	 * @return whether they are
	 */
	public boolean take(FileKind kind) {
		return this.taken.contains(kind);
	}

	/**
	 * All kinds that are taken.
	 * @return in the order in which people are told them
	 */
	public List<FileKind> all() {
		return List.copyOf(this.taken);
	}

	/**
	 * What people call them.
	 * @return such as {@code PDF}
	 */
	public List<String> labels() {
		return this.taken.stream().flatMap((kind) -> kind.labels().stream()).toList();
	}

}
