package org.destek.ticket.inboundmail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.destek.messaging.inbox.IncomingEvent;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.core.Ticket;

/** Events of notification-service as tests send them: right unless said otherwise. */
final class MailedEvents {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ObjectNode data;

	private final String type;

	private MailedEvents(String type, String example) {
		this.type = type;
		this.data = (ObjectNode) JSON.readTree(
				MailedEvents.class.getResourceAsStream("/event-contracts/examples/" + type + "/" + example + ".json"));
	}

	/**
	 * A reply to a fresh notice of the shared mailbox, by somebody who answers for it.
	 */
	static MailedEvents staffReply(Ticket ticket) {
		return new MailedEvents("reply-received.v1", "an-answer-with-a-file").of(ticket)
			.with("text", "Sigorta girişiniz yapıldı.")
			.withNull("command")
			.with("noticeAt", Instant.now().toString())
			.withFiles();
	}

	/** A reply of the ticket's requester. */
	static MailedEvents requesterReply(Ticket ticket) {
		return new MailedEvents("reply-received.v1", "by-the-requester").of(ticket)
			.with("recipient", ticket.requester().email().text())
			.from(ticket.requester().email().text(), null)
			.withoutRefusedFiles();
	}

	static MailedEvents request() {
		return new MailedEvents("request-mailed.v1", "to-the-desk").with("mailId", UUID.randomUUID().toString());
	}

	/** A command of somebody of the office, believed. */
	static MailedEvents command(String word, String argument) {
		return new MailedEvents("command-mailed.v1", "a-search").with("mailId", UUID.randomUUID().toString())
			.with("messageId", "<" + UUID.randomUUID() + "@example.org>")
			.with("word", word)
			.with("argument", argument)
			.from("fulya.dag@example.org", "Fulya");
	}

	static MailedEvents quarantined() {
		return new MailedEvents("mail-quarantined.v1", "without-a-token").with("mailId", UUID.randomUUID().toString());
	}

	static MailedEvents bounce(Ticket ticket) {
		return new MailedEvents("notice-bounced.v1", "mailbox-full").of(ticket)
			.with("recipient", ticket.requester().email().text());
	}

	MailedEvents with(String field, String value) {
		this.data.put(field, value);
		return this;
	}

	MailedEvents withNull(String field) {
		this.data.putNull(field);
		return this;
	}

	MailedEvents from(String address, @Nullable String name) {
		this.data.withObject("sender").put("address", address).put("name", name);
		return this;
	}

	MailedEvents commanding(String act, @Nullable String argument) {
		this.data.putObject("command").put("act", act).put("argument", argument).put("word", "#" + act);
		return this;
	}

	MailedEvents folding(int after, String text) {
		this.data.withArray("folded").addObject().put("after", after).put("text", text);
		return this;
	}

	MailedEvents released() {
		this.data.put("released", true);
		return this;
	}

	MailedEvents withFiles(Attachment... files) {
		ArrayNode array = this.data.putArray("attachments");
		List.of(files).forEach((each) -> array.add(JSON.<JsonNode>valueToTree(each)));
		return this;
	}

	MailedEvents refusing(String name, String reason) {
		this.data.putArray("refusedFiles").addObject().put("name", name).put("reason", reason);
		return this;
	}

	MailedEvents withoutRefusedFiles() {
		this.data.putArray("refusedFiles");
		return this;
	}

	UUID mailId() {
		return UUID.fromString(this.data.path("mailId").asString());
	}

	String messageId() {
		return this.data.path("messageId").asString();
	}

	byte[] bytes() {
		return JSON.writeValueAsBytes(this.data);
	}

	IncomingEvent event() {
		return new IncomingEvent(UUID.randomUUID(), this.type, "/notification-service", "K7M-3XR-9TQ2", Instant.EPOCH,
				UUID.randomUUID(), this.data.deepCopy());
	}

	private MailedEvents of(Ticket ticket) {
		this.data.put("mailId", UUID.randomUUID().toString());
		this.data.put("ticketId", ticket.id().toString());
		this.data.put("code", ticket.code().text());
		return this;
	}

}
