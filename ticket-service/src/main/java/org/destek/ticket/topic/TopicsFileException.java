package org.destek.ticket.topic;

import java.util.List;

/** Ends the start when the topics file has mistakes, with all of them. */
class TopicsFileException extends RuntimeException {

	private final String file;

	private final transient List<String> mistakes;

	TopicsFileException(String file, List<String> mistakes) {
		super("Mistakes in the topics file " + file + ":\n- " + String.join("\n- ", mistakes));
		this.file = file;
		this.mistakes = List.copyOf(mistakes);
	}

	String file() {
		return this.file;
	}

	List<String> mistakes() {
		return this.mistakes;
	}

}
