package org.destek.ticket.core;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

import org.destek.ticket.RunningTicketService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;

class MessagesTests extends RunningTicketService {

	@Autowired
	private ConnectionFactory connections;

	@Test
	void readsFilesOfAWholePageInOneQuestion() {
		UUID ticketId = ticketWithMessages(30);
		CountedConnections counted = new CountedConnections(this.connections);
		DatabaseClient client = DatabaseClient.create(counted);
		List<Message> page = new Messages(client, new Attachments(client)).before(ticketId, ThreadPosition.END, 20)
			.block();
		assertThat(page).extracting(Message::text).startsWith("11").endsWith("30").hasSize(20);
		assertThat(page).allSatisfy((message) -> assertThat(message.attachments()).extracting(Attachment::name)
			.containsExactly(message.text() + "a.pdf", message.text() + "b.pdf"));
		assertThat(counted.statements).hasValue(2);
	}

	private UUID ticketWithMessages(int count) {
		UUID ticketId = this.database.sql("select id from ticket where code = :code")
			.bind("code", accepted(aTicket()).code())
			.map((row) -> row.get(0, UUID.class))
			.one()
			.block();
		this.database.sql("""
				with written as (
				    insert into message (id, ticket_id, author, name, text, sent_at)
				    select gen_random_uuid(), :ticketId, 'requester', 'Elif', number, now() + interval '1 hour'
				           + number * interval '1 second'
				    from generate_series(1, :count) as number
				    returning id, text
				)
				insert into attachment (id, message_id, position, name, size, media_type, sha256)
				select gen_random_uuid(), id, ascii(letter), text || letter || '.pdf', 1, 'application/pdf', 'ab'
				from written, unnest(array['b', 'a']) as letter
				""").bind("ticketId", ticketId).bind("count", count).then().block();
		return ticketId;
	}

	/** Counts what is asked of the database. */
	private static final class CountedConnections implements ConnectionFactory {

		private final AtomicInteger statements = new AtomicInteger();

		private final ConnectionFactory connections;

		CountedConnections(ConnectionFactory connections) {
			this.connections = connections;
		}

		@Override
		public Publisher<? extends Connection> create() {
			return Mono.from(this.connections.create()).map(this::counted);
		}

		@Override
		public ConnectionFactoryMetadata getMetadata() {
			return this.connections.getMetadata();
		}

		private Connection counted(Connection connection) {
			return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
						if (method.getName().equals("createStatement")) {
							this.statements.incrementAndGet();
						}
						return method.invoke(connection, arguments);
					});
		}

	}

}
