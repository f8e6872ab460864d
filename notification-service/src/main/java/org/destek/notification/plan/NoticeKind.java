package org.destek.notification.plan;

import java.util.Arrays;

import org.destek.notification.plan.NoticeContent.AccessLink;
import org.destek.notification.plan.NoticeContent.AccessList;
import org.destek.notification.plan.NoticeContent.NewRequest;
import org.destek.notification.plan.NoticeContent.RequestReceived;

/** The kinds of mail; each has one content and one pair of templates. */
public enum NoticeKind {

	/** To the requester: we have it. */
	REQUEST_RECEIVED("request-received", RequestReceived.class),

	/** To staff: a new request. */
	NEW_REQUEST("new-request", NewRequest.class),

	/** To the requester: the link that was asked for. */
	ACCESS_LINK("access-link", AccessLink.class),

	/** To the requester: links to all open requests. */
	ACCESS_LIST("access-list", AccessList.class);

	private final String label;

	private final Class<? extends NoticeContent> content;

	NoticeKind(String label, Class<? extends NoticeContent> content) {
		this.label = label;
		this.content = content;
	}

	/**
	 * The name that stands in the database and names the templates.
	 * @return lower-case words with dashes
	 */
	public String label() {
		return this.label;
	}

	/**
	 * What a notice of this kind says.
	 * @return the record that its content is kept as
	 */
	public Class<? extends NoticeContent> content() {
		return this.content;
	}

	/**
	 * The kind that a content belongs to.
	 * @param content what a notice says
	 * @return its kind
	 */
	public static NoticeKind of(NoticeContent content) {
		return Arrays.stream(values()).filter((kind) -> kind.content.isInstance(content)).findFirst().orElseThrow();
	}

	/**
	 * The kind of a label.
	 * @param label as in the database
	 * @return its kind
	 */
	public static NoticeKind labelled(String label) {
		return Arrays.stream(values()).filter((kind) -> kind.label.equals(label)).findFirst().orElseThrow();
	}

}
