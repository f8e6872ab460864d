package org.destek.notification.template;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the templates of one kind see: words and links, nothing left to compute. */
sealed interface LetterView {

	/** For {@code request-received}. */
	record ReceivedView(String topic, String savedAt, String link, String notYou) implements LetterView {
	}

	/** For {@code new-request}. */
	record NewRequestView(String topic, String subject, String name, String email, String mailto, String unit,
			@Nullable String extension, String submittedAt, List<String> lines, List<FileView> files,
			String filesLastDay) implements LetterView {
	}

	/** For {@code access-link}. */
	record AccessLinkView(String topic, String link, String lastDay) implements LetterView {
	}

	/** For {@code access-list}. */
	record AccessListView(List<OpenRequestView> requests, String lastDay) implements LetterView {
	}

	/** One file of a request. */
	record FileView(String name, String size, String link) {
	}

	/** One request of a list. */
	record OpenRequestView(String code, String topic, String status, String submittedAt, String link) {
	}

}
