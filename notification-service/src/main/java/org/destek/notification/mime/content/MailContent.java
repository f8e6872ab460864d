package org.destek.notification.mime.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.FileNames;
import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.PartFile;
import org.destek.notification.mime.calendar.Invitation;
import org.destek.notification.mime.text.BodyLine;
import org.destek.notification.mime.text.TextBody;
import org.destek.notification.mime.tnef.Tnef;

/** What the parts of one mail are for: read, given on as files, or reports of servers. */
public final class MailContent {

	private static final int MOST_TEXT = 1_000_000;

	/** As many as a message takes. */
	private static final int FEW = 3;

	private static final int LONGEST_CALENDAR = 100_000;

	private int textLeft = MOST_TEXT;

	private final List<TextBody> bodies = new ArrayList<>();

	private final List<MimePart> files = new ArrayList<>();

	private @Nullable MimePart deliveryStatus;

	private @Nullable MimePart original;

	private @Nullable MimePart feedback;

	private @Nullable Invitation invitation;

	private boolean reaction;

	private boolean receipt;

	/** Adds a text, as far as the mail's million of octets reaches. */
	void addBody(MimePart part) {
		addBody(TextBody.of(part, this.textLeft));
	}

	void addBody(TextBody body) {
		this.textLeft = Math.max(0, this.textLeft - body.weight());
		this.bodies.add(body);
	}

	TextBody read(MimePart part) {
		return TextBody.of(part, this.textLeft);
	}

	void addFile(MimePart part) {
		this.files.add(part);
	}

	void reportDelivery(MimePart part) {
		this.deliveryStatus = part;
	}

	void reportOriginal(MimePart part) {
		this.original = part;
	}

	void reportReceipt() {
		this.receipt = true;
	}

	List<TextBody> bodies() {
		return this.bodies;
	}

	public @Nullable MimePart deliveryStatus() {
		return this.deliveryStatus;
	}

	public @Nullable MimePart original() {
		return this.original;
	}

	/**
	 * Takes what is neither a text nor a file: a complaint, a reaction, an invitation.
	 * @param part any part of the mail
	 * @return whether it is one of these
	 */
	boolean takes(MimePart part) {
		if (part.is("message/feedback-report")) {
			this.feedback = part;
			return true;
		}
		if (part.is("text/vnd.google.email-reaction+json")) {
			this.reaction = true;
			return true;
		}
		return (part.is("text/calendar") || part.is("application/ics")) && invites(part);
	}

	private boolean invites(MimePart part) {
		Invitation read = (this.invitation != null) ? this.invitation : Invitation.of(part.text(LONGEST_CALENDAR));
		this.invitation = read;
		return read != null;
	}

	/** The complaint of a mail provider (RFC 5965), as it came. */
	public @Nullable MimePart feedback() {
		return this.feedback;
	}

	public @Nullable Invitation invitation() {
		return this.invitation;
	}

	/** Whether somebody invites, or takes it back; an answer may be a calendar's own. */
	public boolean invites() {
		return this.invitation != null && !this.invitation.isAnswer();
	}

	/** Whether all that the mail says is a smiley below one of ours. */
	public boolean isReaction() {
		return this.reaction;
	}

	/** A mail in the mail that is no report's. */
	public @Nullable MimePart nested() {
		return this.files.stream().filter((file) -> file.is("message/rfc822")).findFirst().orElse(null);
	}

	/** Whether it says that a mail was read (RFC 8098). */
	public boolean isReceipt() {
		return this.receipt;
	}

	/** The text that people see, quoted parts and all. */
	public List<BodyLine> lines() {
		List<BodyLine> lines = new ArrayList<>();
		for (TextBody body : this.bodies) {
			if (!lines.isEmpty()) {
				lines.add(BodyLine.own(""));
			}
			lines.addAll(body.lines());
		}
		return lines;
	}

	/**
	 * Inline pictures are files, unless they are proven decoration of a mail that says
	 * something besides. Where there are many files, small pictures come last.
	 */
	public List<MailFile> files() {
		List<MailFile> named = new ArrayList<>();
		for (MimePart part : ordered(withoutDecoration())) {
			String name = FileNames.clean(part.fileName(), part.mediaType(), named.size() + 1);
			named.addAll(unwrapped(new PartFile(name, part.mediaType(), part.encoding(), part.body()), named.size()));
		}
		return List.copyOf(named);
	}

	private List<MimePart> withoutDecoration() {
		List<MimePart> kept = this.files.stream().filter((part) -> !DecorativeImage.is(part, this.bodies)).toList();
		boolean saysNothing = kept.isEmpty() && this.bodies.stream().allMatch(TextBody::isBlank);
		return saysNothing ? this.files : kept;
	}

	private List<MimePart> ordered(List<MimePart> parts) {
		return (parts.size() <= FEW) ? parts
				: parts.stream()
					.sorted(Comparator.comparing((part) -> DecorativeImage.mayBe(part, this.bodies)))
					.toList();
	}

	private static List<MailFile> unwrapped(MailFile file, int before) {
		if (!Tnef.is(file)) {
			return List.of(file);
		}
		try {
			return Tnef.filesIn(file, (name) -> FileNames.clean(name, file.mediaType(), before + 1));
		}
		catch (IOException ex) {
			return List.of(file);
		}
	}

}
