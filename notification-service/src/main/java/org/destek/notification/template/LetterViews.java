package org.destek.notification.template;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import org.destek.notification.plan.NoticeContent.AccessLink;
import org.destek.notification.plan.NoticeContent.AccessList;
import org.destek.notification.plan.NoticeContent.AttachedFile;
import org.destek.notification.plan.NoticeContent.NewRequest;
import org.destek.notification.plan.NoticeContent.OpenRequest;
import org.destek.notification.plan.NoticeContent.RequestReceived;
import org.destek.notification.template.LetterView.AccessLinkView;
import org.destek.notification.template.LetterView.AccessListView;
import org.destek.notification.template.LetterView.FileView;
import org.destek.notification.template.LetterView.NewRequestView;
import org.destek.notification.template.LetterView.OpenRequestView;
import org.destek.notification.template.LetterView.ReceivedView;

/** Puts dates, sizes and links into the words that a reader sees. */
@Component
class LetterViews {

	private final NoticeLinks links;

	private final TemplateProperties properties;

	LetterViews(NoticeLinks links, TemplateProperties properties) {
		this.links = links;
		this.properties = properties;
	}

	ReceivedView of(Letter letter, RequestReceived received, Wording wording) {
		return new ReceivedView(received.topic(), wording.moment(received.savedAt()),
				this.links.toTicket(letter.ticketId(), letter.code(), letter.since(), this.properties.firstLink()),
				this.links.toMailbox(this.properties.contact(), "[%s]".formatted(letter.code())));
	}

	NewRequestView of(Letter letter, NewRequest request, Wording wording) {
		String subject = "[%s] %s".formatted(letter.code(), request.subject());
		return new NewRequestView(request.topic(), request.subject(), request.requester().name(),
				request.requester().email(), this.links.toMailbox(request.requester().email(), subject),
				request.requester().unit(), request.requester().extension(), wording.moment(request.submittedAt()),
				request.text().strip().lines().toList(),
				request.files().stream().map((file) -> viewOf(file, letter.since(), wording)).toList(),
				lastDay(letter, this.properties.fileLink(), wording));
	}

	AccessLinkView of(Letter letter, AccessLink link, Wording wording) {
		Duration validity = this.properties.laterLink();
		return new AccessLinkView(link.topic(),
				this.links.toTicket(letter.ticketId(), letter.code(), letter.since(), validity),
				lastDay(letter, validity, wording));
	}

	AccessListView of(Letter letter, AccessList list, Wording wording) {
		List<OpenRequestView> requests = list.requests()
			.stream()
			.map((request) -> viewOf(request, letter.since(), wording))
			.toList();
		return new AccessListView(requests, lastDay(letter, this.properties.laterLink(), wording));
	}

	private FileView viewOf(AttachedFile file, Instant since, Wording wording) {
		return new FileView(file.name(), wording.size(file.size()), this.links.toFile(file.id(), since));
	}

	private OpenRequestView viewOf(OpenRequest request, Instant since, Wording wording) {
		return new OpenRequestView(request.code(), request.topic(), request.status(),
				wording.moment(request.submittedAt()),
				this.links.toTicket(request.ticketId(), request.code(), since, this.properties.laterLink()));
	}

	private static String lastDay(Letter letter, Duration validity, Wording wording) {
		return wording.day(letter.since().plus(validity));
	}

}
