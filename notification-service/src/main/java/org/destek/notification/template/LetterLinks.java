package org.destek.notification.template;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.web.util.UriUtils;

import org.destek.links.FileLinks;
import org.destek.links.LinkKeys;
import org.destek.links.OneTimeCodes;
import org.destek.links.SignedTokens;
import org.destek.links.StaffLink;
import org.destek.links.StaffLinks;
import org.destek.links.TicketLink;
import org.destek.links.TicketLinks;
import org.destek.notification.notice.content.NoticeKind;
import org.destek.notification.notice.content.TicketReference;

/**
 * The links of one letter, for its templates to ask for. Their time runs from the
 * letter's, so that the same notice always has the same links.
 */
public class LetterLinks {

	private final Letter letter;

	private final LinkKeys keys;

	private final TemplateProperties properties;

	/** A letter shows a link several times, and signs it once. */
	private final Map<UUID, String> signed = new HashMap<>();

	LetterLinks(Letter letter, LinkKeys keys, TemplateProperties properties) {
		this.letter = letter;
		this.keys = keys;
		this.properties = properties;
	}

	/** Opens the letter's ticket for its requester. */
	public String ticket() {
		return ticket(this.letter.about().id(), this.letter.about().code());
	}

	/**
	 * Opens a part of the page at once: reply, close, held, address, or solved-yes,
	 * solved-partly, solved-no.
	 */
	public String ticket(String then) {
		return "%s?then=%s".formatted(ticket(), then);
	}

	/** Opens any ticket for its requester. */
	public String ticket(UUID id, String code) {
		return this.signed.computeIfAbsent(id, (ticket) -> signedTicket(ticket, code));
	}

	private String signedTicket(UUID id, String code) {
		TicketLink link = TicketLink.of(id, this.letter.recipient().address());
		String token = new TicketLinks(tokens()).sign(link, code, ticketValidity());
		return absolute("/tickets/%s/enter/%s".formatted(code, token));
	}

	/** Opens the letter's ticket for its reader in the office. */
	public String desk() {
		return desk(this.letter.noticeId(), this.letter.about());
	}

	/** Opens a part of the page at once: take or held. */
	public String desk(String then) {
		return "%s?then=%s".formatted(desk(), then);
	}

	/** Opens one of several tickets; each link can be bound and revoked by itself. */
	public String desk(TicketReference ticket) {
		String name = this.letter.noticeId() + "|" + ticket.id();
		return desk(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), ticket);
	}

	/** A page of the desk. */
	public String page(String path) {
		return absolute(path);
	}

	/** A ticket at the desk, for whoever is signed in. */
	public String atDesk(String code) {
		return absolute("/desk/tickets/" + code);
	}

	public String file(UUID attachmentId) {
		return absolute(new FileLinks(this.keys, time()).pathTo(attachmentId, this.properties.fileLink()));
	}

	/** The page of a report, for who is signed in or will be. */
	public String report(LocalDate from, LocalDate to) {
		return absolute("/desk/report?from=%s&to=%s".formatted(from, to));
	}

	public String form() {
		return absolute("/tickets/new");
	}

	/** A mail to the office, with the ticket's code in its subject. */
	public String tellUs() {
		return "mailto:%s?subject=%s".formatted(
				UriUtils.encodePathSegment(this.properties.contact(), StandardCharsets.UTF_8),
				UriUtils.encode("[%s]".formatted(this.letter.code()), StandardCharsets.UTF_8));
	}

	/** Six digits, computed here and by who checks them, kept by neither. */
	public String oneTimeCode(UUID challengeId) {
		return new OneTimeCodes(this.keys).codeOf(challengeId);
	}

	/** Fills the code in where it is typed; opening it signs nobody in. */
	public String signIn(UUID challengeId) {
		return absolute("/desk/sign-in/%s/%s".formatted(challengeId, oneTimeCode(challengeId)));
	}

	public Instant lastDayOfFiles() {
		return this.letter.since().plus(this.properties.fileLink());
	}

	public Instant lastDayOfTickets() {
		return this.letter.since().plus(ticketValidity());
	}

	private String desk(UUID linkId, TicketReference ticket) {
		return this.signed.computeIfAbsent(linkId, (id) -> signedDesk(id, ticket));
	}

	private String signedDesk(UUID linkId, TicketReference ticket) {
		StaffLink link = new StaffLink(linkId, ticket.id(), this.letter.recipient().address());
		String token = new StaffLinks(tokens()).sign(link, this.properties.staffLink());
		return absolute("/staff/tickets/%s/enter/%s".formatted(ticket.code(), token));
	}

	/** Links that anybody can ask for are good for a shorter time. */
	private Duration ticketValidity() {
		NoticeKind kind = this.letter.kind();
		boolean askedFor = kind == NoticeKind.ACCESS_LINK || kind == NoticeKind.ACCESS_LIST;
		return askedFor ? this.properties.laterLink() : this.properties.firstLink();
	}

	private String absolute(String path) {
		return this.properties.publicUrl().toString().replaceFirst("/+$", "") + path;
	}

	private SignedTokens tokens() {
		return new SignedTokens(this.keys, time());
	}

	private Clock time() {
		return Clock.fixed(this.letter.since(), ZoneOffset.UTC);
	}

}
