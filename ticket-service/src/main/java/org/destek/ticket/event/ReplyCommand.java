package org.destek.ticket.event;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What the first or last line of a mail asks for.
 *
 * @param act what is to be done
 * @param argument what stands after the command; null when nothing does
 * @param word the command as it was written
 */
public record ReplyCommand(Act act, @Nullable String argument, String word) {

	/**
	 * The command as it was written.
	 * @return its word and, when there is one, its argument
	 */
	public String line() {
		return (this.argument != null) ? this.word + " " + this.argument : this.word;
	}

	/** What a mail can ask for. */
	public enum Act {

		/** Take the ticket. */
		TAKE,

		/** Lay it down. */
		RELEASE,

		/** Give it to somebody. */
		ASSIGN,

		/** Keep the text as an internal note. */
		NOTE,

		/** Answer, and wait for the requester. */
		WAIT,

		/** Answer, if there is a text, and call it solved. */
		CLOSE,

		/** Move the ticket to another topic. */
		TOPIC,

		/** Give the ticket tags. */
		TAG,

		/** Say how urgent the ticket is. */
		PRIORITY,

		/** Tell which commands there are. */
		HELP,

		/** No command that anybody knows. */
		UNKNOWN;

		@JsonValue
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

		@JsonCreator
		static Act labelled(String label) {
			return valueOf(label.toUpperCase(Locale.ROOT));
		}

	}

}
