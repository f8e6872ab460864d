package org.destek.ticket.tracking;

import java.util.List;
import java.util.UUID;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.core.Message;
import org.destek.ticket.core.TicketAccess;
import org.destek.ticket.core.TicketCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class FollowedTicketsTests extends RunningTicketService {

	@Autowired
	FollowedTickets tickets;

	@Autowired
	TicketAccess access;

	@Autowired
	TransactionalOperator transaction;

	@Test
	void looksThroughNoTableThatGrows() {
		Mono<List<String>> plan = this.database.sql("explain " + FollowedTickets.SQL)
			.bind("code", "K7M-3XR-9TQ2")
			.bind("keyHash", new byte[32])
			.bind("linked", Parameters.in(PostgresqlObjectId.UUID, UUID.randomUUID()))
			.bind("before", Parameters.in(PostgresqlObjectId.UUID, UUID.randomUUID()))
			.bind("limit", 51)
			.map((row) -> row.get(0, String.class))
			.all()
			.collectList();
		// Small tables would be read whole: so only where there is no other way, here.
		Mono<Void> asIfLarge = this.database.sql("set local enable_seqscan = off").then();
		assertThat(this.transaction.transactional(asIfLarge.then(plan)).block())
			.anyMatch((line) -> line.contains("Index Scan using message_by_place"))
			.anyMatch((line) -> line.contains("attachment_by_message"))
			.noneMatch((line) -> line.contains("Seq Scan"));
	}

	@Test
	void namesAMissingFileUntilItsSideOfTheCounterSendsIt() {
		Receipt receipt = accepted(aTicket());
		write(receipt, "1 minute", "requester", "{kimlik.jpg,form.pdf}");
		assertThat(fromTheEnd(receipt, 0).missing()).containsExactly("kimlik.jpg", "form.pdf");
		attach(write(receipt, "2 minutes", "staff", "{}"), "kimlik.jpg");
		assertThat(fromTheEnd(receipt, 1).missing()).containsExactly("kimlik.jpg", "form.pdf");
		attach(write(receipt, "3 minutes", "requester", "{}"), "Kimlik.JPEG");
		assertThat(fromTheEnd(receipt, 2).missing()).containsExactly("form.pdf");
		assertThat(fromTheEnd(receipt, 0).attachments()).extracting("name").containsExactly("Kimlik.JPEG");
	}

	private UUID write(Receipt receipt, String later, String author, String missing) {
		return this.database.sql("""
				insert into message (id, ticket_id, author, name, text, sent_at, missing_attachments)
				select gen_random_uuid(), id, :author, 'Gül', 'x', submitted_at + cast(:later as interval),
				       cast(:missing as text[])
				from ticket where code = :code
				returning id
				""")
			.bind("author", author)
			.bind("later", later)
			.bind("missing", missing)
			.bind("code", receipt.code())
			.map((row) -> row.get("id", UUID.class))
			.one()
			.block();
	}

	private void attach(UUID message, String name) {
		this.database.sql("""
				insert into attachment (id, message_id, position, name, size, media_type, sha256)
				values (gen_random_uuid(), :message, 0, :name, 1, 'image/jpeg', 'ab')
				""").bind("message", message).bind("name", name).then().block();
	}

	private Message fromTheEnd(Receipt receipt, int behind) {
		List<Message> messages = this.tickets
			.find(new TicketCode(receipt.code()), this.access.claim("Bearer " + receipt.accessKey()), null, 50)
			.block()
			.page()
			.messages();
		return messages.get(messages.size() - 1 - behind);
	}

}
