package org.destek.ticket.mailreply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail's command.
 *
 * @param act what was to be done
 * @param reason why it was refused; null when it was done
 * @param argument what stood after the command, or the unknown word itself
 * @param person who has the ticket now; null when nothing was said about that
 * @param kept whether the text was kept as an internal note
 * @param choices what could have been written instead; for help: where the ticket could
 * go
 */
record CommandOutcome(String act, @Nullable String reason, @Nullable String argument, @Nullable String person,
		boolean kept, List<String> choices) {

	static CommandOutcome done(String act, @Nullable String argument) {
		return new CommandOutcome(act, null, argument, null, false, List.of());
	}

	static CommandOutcome refused(String act, String reason, @Nullable String argument, List<String> choices) {
		return new CommandOutcome(act, reason, argument, null, false, choices);
	}

	CommandOutcome by(String name) {
		return new CommandOutcome(this.act, this.reason, this.argument, name, this.kept, this.choices);
	}

	CommandOutcome among(List<String> names) {
		return new CommandOutcome(this.act, this.reason, this.argument, this.person, this.kept, names);
	}

	CommandOutcome kept(boolean text) {
		return new CommandOutcome(this.act, this.reason, this.argument, this.person, text, this.choices);
	}

	String label() {
		return (this.reason == null) ? "done" : "refused";
	}

}
