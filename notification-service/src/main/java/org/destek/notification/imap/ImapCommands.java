package org.destek.notification.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/**
 * Sends commands to a server as they are written; what else the server tells meanwhile is
 * heard as well.
 *
 * @param folder the open folder that they are about
 */
record ImapCommands(IMAPFolder folder) {

	/**
	 * Sends a command.
	 * @param command the command, without its tag
	 * @return all that the server answers
	 */
	Response[] run(String command) throws MessagingException {
		return (Response[]) this.folder.doCommand((protocol) -> run(protocol, command));
	}

	/**
	 * Fetches something of mails.
	 * @param uids the mails
	 * @param items the data items (RFC 9051, section 6.4.5)
	 * @return one response a mail, at least; other mails may be among them
	 */
	List<FetchResponse> fetch(List<Long> uids, String items) throws MessagingException {
		List<FetchResponse> fetched = new ArrayList<>();
		for (Response response : run("UID FETCH " + listed(uids) + " " + items)) {
			if (response instanceof FetchResponse each) {
				fetched.add(each);
			}
		}
		return fetched;
	}

	/** UIDs as commands name them. */
	static String listed(List<Long> uids) {
		return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
	}

	private static Response[] run(IMAPProtocol protocol, String command) throws ProtocolException {
		Response[] responses = protocol.command(command, null);
		protocol.notifyResponseHandlers(responses);
		protocol.handleResult(responses[responses.length - 1]);
		return responses;
	}

}
