package org.destek.notification.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

import org.destek.foundation.language.Language;
import org.destek.notification.notice.Recipient;
import org.destek.notification.notice.content.NoticeContent.Requester;
import org.destek.notification.notice.content.StaffRequestNotice.NewRequest;
import org.destek.notification.notice.content.TicketReference;
import org.destek.notification.template.Letter;
import org.destek.notification.template.MailTemplates;

/**
 * Renders one mail for nobody after the start, so that the first real one does not pay
 * for the engine's warm-up.
 */
@Component
class TemplateWarmUp {

	private static final Logger logger = LoggerFactory.getLogger(TemplateWarmUp.class);

	private final MailTemplates templates;

	private final Scheduler mailScheduler;

	private final Clock clock;

	TemplateWarmUp(MailTemplates templates, Scheduler mailScheduler, Clock clock) {
		this.templates = templates;
		this.mailScheduler = mailScheduler;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warmUp() {
		this.mailScheduler.schedule(this::render);
	}

	private void render() {
		NewRequest request = new NewRequest("-", "-", "-", new Requester("-", "-", Map.of("unit", "-")),
				this.clock.instant(), List.of(), List.of());
		Letter letter = new Letter(new UUID(0, 0), new TicketReference(new UUID(0, 0), "-"),
				Recipient.staff("-", "-", Language.FIRST.tag()), request, this.clock.instant(), null, null);
		int length = this.templates.render(letter).html().length();
		logger.debug("Rehearsed a mail of {} characters", length);
	}

}
