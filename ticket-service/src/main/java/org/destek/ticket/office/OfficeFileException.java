package org.destek.ticket.office;

import java.util.List;

/** Ends the start when a file of the office has mistakes, with all of them. */
public class OfficeFileException extends RuntimeException {

	private final transient OfficeFile kind;

	private final String file;

	private final transient List<String> mistakes;

	OfficeFileException(OfficeFile kind, String file, List<String> mistakes) {
		super("Mistakes in the %s %s:%n- %s".formatted(kind.kind(), file, String.join("\n- ", mistakes)));
		this.kind = kind;
		this.file = file;
		this.mistakes = List.copyOf(mistakes);
	}

	OfficeFile kind() {
		return this.kind;
	}

	String file() {
		return this.file;
	}

	public List<String> mistakes() {
		return this.mistakes;
	}

}
