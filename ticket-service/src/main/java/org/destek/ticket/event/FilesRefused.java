package org.destek.ticket.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.destek.ticket.core.Requester;
import org.destek.ticket.event.CommandAnswered.RefusedFile;

/**
 * Published when files of a requester's mail were not taken; whoever sent them is told
 * why.
 *
 * @param reference the ticket
 * @param mailId the mail
 * @param requester who is told
 * @param proven whether the mail is proved to be theirs; a stranger's words must not be
 * mailed to the address that the stranger wrote
 * @param refusedFiles those files
 * @param refusedAt when it happened
 */
public record FilesRefused(@JsonUnwrapped TicketReference reference, UUID mailId, Requester requester, boolean proven,
		List<RefusedFile> refusedFiles, Instant refusedAt) {

	public static final String TYPE = "files-refused.v1";

}
