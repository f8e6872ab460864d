package org.destek.notification.mime.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.Multipart;
import org.destek.notification.mime.UnreadableMailException;
import org.destek.notification.mime.text.TextBody;

/**
 * Walks over the parts of a mail and says what each is for, within bounds: 1 000 parts,
 * 30 deep. A nested mail is a file; it is not looked into.
 */
public final class MimeTree {

	private static final int MOST_PARTS = 1_000;

	private static final int DEEPEST = 30;

	private static final Set<String> SIGNATURES = Set.of("application/pgp-signature", "application/pkcs7-signature",
			"application/x-pkcs7-signature", "application/applefile");

	private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

	private final MailContent content = new MailContent();

	private int parts;

	private int leaves;

	private MimeTree() {
	}

	public static MailContent contentOf(MimePart mail) throws IOException, UnreadableMailException {
		refuseSealed(mail);
		MimeTree tree = new MimeTree();
		tree.walk(mail, 0);
		return tree.content;
	}

	/**
	 * S/MIME that hides its text: nobody here has the key, or the parser to unpack it.
	 */
	private static void refuseSealed(MimePart mail) throws UnreadableMailException {
		boolean signed = "signed-data".equalsIgnoreCase(mail.type().parameters().get("smime-type"));
		if (SEALED.contains(mail.mediaType())) {
			throw new UnreadableMailException(signed ? "sealed-signature" : "encrypted");
		}
		if (mail.is("multipart/encrypted")) {
			throw new UnreadableMailException("encrypted");
		}
	}

	private void walk(MimePart part, int depth) throws IOException, UnreadableMailException {
		if (!part.isMultipart()) {
			takeLeaf(part);
			return;
		}
		List<MimePart> children = children(part, depth);
		if (children.isEmpty()) {
			this.content.addBody(part);
		}
		else if (part.is("multipart/alternative")) {
			takeAlternatives(children, depth + 1);
		}
		else {
			walkAll(children, depth + 1);
		}
	}

	private void walkAll(List<MimePart> parts, int depth) throws IOException, UnreadableMailException {
		for (MimePart each : parts) {
			walk(each, depth);
		}
	}

	private List<MimePart> children(MimePart part, int depth) throws IOException, UnreadableMailException {
		if (depth >= DEEPEST) {
			throw new UnreadableMailException("too-deep");
		}
		List<MimePart> children = Multipart.parts(part, MOST_PARTS - this.parts + 1);
		this.parts += children.size();
		if (this.parts > MOST_PARTS) {
			throw new UnreadableMailException("too-many-parts");
		}
		return children;
	}

	/**
	 * Of texts that say the same the plain one, unless it says nothing. Invitations are
	 * forms of the text, no files.
	 */
	private void takeAlternatives(List<MimePart> alternatives, int depth) throws IOException, UnreadableMailException {
		TextBody plain = null;
		TextBody html = null;
		List<MimePart> others = new ArrayList<>();
		for (MimePart each : alternatives) {
			if (this.content.takes(each)) {
				this.leaves++;
			}
			else if (each.is("text/plain") && !each.isAttachment() && plain == null) {
				plain = this.content.read(each);
				this.leaves++;
			}
			else if (each.isMultipart() || isFile(each)) {
				others.add(each);
			}
			else if (each.is("text/html") && html == null) {
				html = this.content.read(each);
				this.leaves++;
			}
		}
		TextBody nested = (others.isEmpty()) ? null : htmlWithin(others, depth);
		addBetter(plain, (html != null) ? html : nested);
	}

	/** Some programs put files beside the forms of the text that they belong to. */
	private static boolean isFile(MimePart alternative) {
		boolean form = alternative.isText() || alternative.is("text/calendar");
		return alternative.isAttachment()
				|| (!form && (!alternative.mediaType().startsWith("text/") || alternative.fileName() != null));
	}

	/** The HTML of a multipart/related or mixed; its pictures and files are taken. */
	private @Nullable TextBody htmlWithin(List<MimePart> others, int depth)
			throws IOException, UnreadableMailException {
		List<TextBody> bodies = this.content.bodies();
		int before = bodies.size();
		walkAll(others, depth);
		List<TextBody> within = bodies.subList(before, bodies.size());
		TextBody first = null;
		for (TextBody each : within) {
			first = (first != null) ? first.and(each) : each;
		}
		within.clear();
		return first;
	}

	private void addBetter(@Nullable TextBody plain, @Nullable TextBody html) {
		boolean useless = plain == null || plain.isBlank() || (html != null && plain.isNotice());
		TextBody better = (useless && html != null) ? html : plain;
		if (better != null) {
			this.content.addBody((better == plain) ? better.beside(html) : better);
		}
	}

	private void takeLeaf(MimePart part) {
		boolean first = this.leaves++ == 0;
		String type = part.mediaType();
		if (this.content.takes(part)) {
			return;
		}
		if (type.equals("message/delivery-status") || type.equals("message/global-delivery-status")) {
			this.content.reportDelivery(part);
		}
		else if (type.equals("message/disposition-notification")) {
			this.content.reportReceipt();
		}
		else if (isReported(part)) {
			this.content.reportOriginal(part);
		}
		else if (part.isText() && !part.isAttachment() && (first || part.fileName() == null)) {
			this.content.addBody(part);
		}
		else if (!SIGNATURES.contains(type)) {
			this.content.addFile(part);
		}
	}

	/** What stands after a report is the mail that it is about. */
	private boolean isReported(MimePart part) {
		boolean reports = this.content.deliveryStatus() != null || this.content.feedback() != null;
		return part.is("text/rfc822-headers") || (reports && part.mediaType().startsWith("message/"));
	}

}
