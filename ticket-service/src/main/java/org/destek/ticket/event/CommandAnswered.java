package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Published once a command by mail was tried, or files of a mail were not taken.
 *
 * @param reference the ticket
 * @param mailId the mail
 * @param recipient who wrote it
 * @param act what was to be done
 * @param outcome done or refused
 * @param reason why it was refused; null when it was done
 * @param argument what stood after the command, or the unknown word itself
 * @param person who has the ticket now, for take and assign
 * @param kept whether the text of a refused command was kept as an internal note
 * @param choices what could have been written instead, at most 40
 * @param moreChoices how many there are besides
 * @param refusedFiles files that were not taken
 * @param answeredAt when it happened
 */
public record CommandAnswered(@JsonUnwrapped TicketReference reference, UUID mailId, Recipient recipient, String act,
		String outcome, @Nullable String reason, @Nullable String argument, @Nullable String person, boolean kept,
		List<String> choices, int moreChoices, List<RefusedFile> refusedFiles, Instant answeredAt) {

	public static final String TYPE = "command-answered.v1";

	/**
	 * A file that was not taken.
	 *
	 * @param name its name
	 * @param reason why: too-large, kind, empty, too-many, password, macro or winmail
	 * @param limit the largest file, in bytes; null when it was not told
	 * @param kinds what is taken; null when it was not told
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record RefusedFile(String name, String reason, @Nullable Long limit, @Nullable List<String> kinds) {
	}

}
