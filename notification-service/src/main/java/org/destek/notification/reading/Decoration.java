package org.destek.notification.reading;

import java.util.List;

/**
 * Logos and icons of signatures: pictures that the HTML shows and that are small. They
 * come with each mail of some offices and would use up a ticket's files; a pasted
 * screenshot comes the same way, but is larger.
 */
final class Decoration {

	/** 10 kB, as base64. */
	private static final long LARGEST = 14_000;

	private Decoration() {
	}

	static boolean is(MimePart part, List<TextBody> bodies) {
		boolean small = part.mediaType().startsWith("image/") && part.body().size() <= LARGEST;
		String id = part.contentId();
		return small && !id.isEmpty() && bodies.stream().anyMatch((body) -> body.shows(id));
	}

}
