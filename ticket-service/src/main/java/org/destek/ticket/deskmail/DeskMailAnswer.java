package org.destek.ticket.deskmail;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers.
 *
 * @param done whether it worked
 * @param subject the mail's subject and title, which says so
 * @param lines what else is said
 * @param tickets a list of tickets
 * @param links to pages of the desk
 * @param shown a ticket to show, which makes the mail one of its conversation; null: none
 */
public record DeskMailAnswer(boolean done, String subject, List<String> lines, List<ListedTicket> tickets,
		List<DeskLink> links, @Nullable ShownTicket shown) {

	public static DeskMailAnswer done(String subject) {
		return new DeskMailAnswer(true, subject, List.of(), List.of(), List.of(), null);
	}

	public static DeskMailAnswer refused(String subject) {
		return new DeskMailAnswer(false, subject, List.of(), List.of(), List.of(), null);
	}

	public DeskMailAnswer saying(List<String> said) {
		return new DeskMailAnswer(this.done, this.subject, said, this.tickets, this.links, this.shown);
	}

	public DeskMailAnswer listing(List<ListedTicket> found) {
		return new DeskMailAnswer(this.done, this.subject, this.lines, found, this.links, this.shown);
	}

	/**
	 * With a link to a page of the desk.
	 * @param label what the button says
	 * @param path the page, beginning with {@code /desk}
	 */
	public DeskMailAnswer linking(String label, String path) {
		return new DeskMailAnswer(this.done, this.subject, this.lines, this.tickets, List.of(new DeskLink(label, path)),
				this.shown);
	}

	public DeskMailAnswer showing(ShownTicket ticket) {
		return new DeskMailAnswer(this.done, this.subject, this.lines, this.tickets, this.links, ticket);
	}

	String label() {
		return this.done ? "done" : "refused";
	}

	/**
	 * A page of the desk.
	 *
	 * @param label what the button says
	 * @param path without the public address
	 */
	public record DeskLink(String label, String path) {
	}

}
