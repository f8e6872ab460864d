package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

/** What the driver sends to the database for one request; each is a round trip. */
class StatementsOfASubmissionTests extends RunningTicketService {

	private final Logger driver = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");

	private final ListAppender<ILoggingEvent> statements = new ListAppender<>();

	@BeforeEach
	void listen() {
		this.statements.start();
		this.driver.setLevel(Level.DEBUG);
		this.driver.addAppender(this.statements);
	}

	@AfterEach
	void listenNoMore() {
		this.driver.detachAppender(this.statements);
		this.driver.setLevel(null);
	}

	@Test
	void writesARequestInOneStatementWithItsIdentityNumber() {
		TicketForm form = aTicket().about("staj")
			.with("requester.nationalId", TicketForm.NATIONAL_ID)
			.provedHuman(this.humanChecks);
		submit(form).expectStatus().isCreated();
		assertThat(writing()).singleElement()
			.asString()
			.contains("idempotency_key", "used_human_check", "into ticket ", "into message", "into outbox",
					"into ticket_history", "into national_id");
	}

	@Test
	void writesFilesInTheSameStatement() {
		TicketForm form = aTicket()
			.withReceipts(receiptFor(UUID.randomUUID(), "bir.pdf"), receiptFor(UUID.randomUUID(), "iki.pdf"))
			.provedHuman(this.humanChecks);
		submit(form).expectStatus().isCreated();
		assertThat(writing()).singleElement().asString().contains("into ticket ", "into attachment");
	}

	private List<String> writing() {
		return this.statements.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((each) -> each.contains("insert into ticket ") || each.contains("insert into message")
					|| each.contains("insert into attachment") || each.contains("insert into idempotency_key"))
			.toList();
	}

}
