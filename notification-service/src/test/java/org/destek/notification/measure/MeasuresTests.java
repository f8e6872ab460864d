package org.destek.notification.measure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.foundation.measurement.MeasureTaker;
import org.destek.foundation.measurement.Measures.Slot;
import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.notice.NoticePlanning;
import org.destek.notification.notice.PlannedNotices;
import org.destek.testing.database.EmptiedTables;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationServiceTest
class MeasuresTests {

	private final Instant now = Instant.now();

	@Autowired
	private MeasureTaker taker;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private NoticePlanning planning;

	@Autowired
	private TransactionalOperator transaction;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, SharedServers.mail().smtpPort());
	}

	@BeforeEach
	void beginAnew() {
		EmptiedTables.empty(this.database.getConnectionFactory(), "notice", "reply_address", "delivery_attempt",
				"measured_hour", "measured_part", "measured_mark");
		take();
		change("update measured_hour set hour = hour - interval '1 day'");
		change("delete from measured_mark");
	}

	@Test
	void countsAsLateWhatTheMailServerHadAfterFiveSecondsOrStillHasNot() {
		notice("sent", 60, "58 seconds", "{}");
		notice("sent", 60, "50 seconds", "{}");
		notice("waiting", 60, null, "{}");
		notice("waiting", 2, null, "{}");
		Slot counted = total("notice-fast");
		assertThat(counted.total()).isEqualTo(3);
		assertThat(counted.missed()).isEqualTo(2);
		assertThat(counted.figure()).isBetween(60_000L, 90_000L);
	}

	@Test
	void countsAsMissedWhatWentTwiceAndWhatWasGivenUpThoughNoServerSaidNo() {
		attempt(notice("sent", 60, "58 seconds", "{}"), "sent", 250);
		UUID twice = notice("sent", 60, "58 seconds", "{}");
		attempt(twice, "sent", 250);
		attempt(twice, "sent", 250);
		UUID refused = notice("failed", 60, null, "{}");
		attempt(refused, "unreachable", null);
		attempt(refused, "refused", 550);
		UUID givenUp = notice("failed", 60, null, "{}");
		attempt(givenUp, "unreachable", null);
		attempt(givenUp, "unreachable", null);
		assertThat(total("notice-once")).isEqualTo(new Slot(Instant.EPOCH, 3, 2, 1));
	}

	@Test
	void keepsWhatItCountedAndAddsWhatCameSince() {
		attempt(notice("sent", 60, "58 seconds", "{}"), "sent", 250);
		assertThat(total("notice-fast").missed()).isZero();
		attempt(notice("sent", 8, "-1 seconds", "{}"), "sent", 250);
		assertThat(total("notice-fast").total()).isEqualTo(2);
		assertThat(total("notice-fast").missed()).isOne();
		assertThat(total("notice-once").total()).isEqualTo(2);
	}

	@Test
	void findsAnIdentityNumberThatLiesOpenInAMail() {
		notice("sent", 60, "58 seconds", "{\"text\": \"Numaram:\\n10000000146.\"}");
		notice("sent", 60, "58 seconds",
				"{\"text\": \"Siparis 10000000147, dosya 3f0e-10000000146, tel 05321234567\"}");
		assertThat(total("mail-texts")).isEqualTo(new Slot(Instant.EPOCH, 2, 1, 0));
	}

	@Test
	void countsARequestWhenItsFirstMailIsPlannedHoweverLate() {
		UUID ticket = UUID.randomUUID();
		UUID notice = notice("waiting", 3600, null, "{}");
		change("update notice set ticket_id = '" + ticket + "', submitted_at = now() - interval '20 hours' where id = '"
				+ notice + "'");
		take();
		assertThat(total("requests").total()).isOne();
		assertThat(total("requests").figure()).isEqualTo(Long.parseLong(md5(ticket).substring(0, 8), 16));
	}

	@Test
	void knowsARequestByTheMomentAtWhichItWasAccepted() {
		this.planning
			.plan(List.of(PlannedNotices.toStaff("staj@example.org"), PlannedNotices.toRequester("a@example.org")))
			.as(this.transaction::transactional)
			.block();
		assertThat(texts("select count(*) from notice where submitted_at = (content ->> 'savedAt')::timestamptz"))
			.isEqualTo("1");
		assertThat(texts("select count(*) from notice where submitted_at is null")).isEqualTo("1");
	}

	private UUID notice(String status, int secondsAgo, String sentAgo, String content) {
		UUID id = UUID.randomUUID();
		this.database
			.sql("""
					insert into notice (id, event_id, kind, recipient, recipient_key, language, role, content, message_id, status,
					                    not_before, next_attempt_at, created_at, sent_at)
					values (:id, :id, 'request-received', 'a@example.org', 'a@example.org', 'tr', 'requester',
					        cast(:content as jsonb), cast(:id as text), :status, :due, :due + interval '1 day', :now,
					        :now - cast(:sent as interval))
					""")
			.bind("id", id)
			.bind("content", content)
			.bind("status", status)
			.bind("due", this.now.minusSeconds(secondsAgo))
			.bind("now", this.now)
			.bind("sent", Parameters.in(R2dbcType.VARCHAR, sentAgo))
			.then()
			.block();
		return id;
	}

	private void attempt(UUID notice, String outcome, Integer code) {
		change("insert into delivery_attempt (notice_id, at, outcome, smtp_code) values ('" + notice + "', now(), '"
				+ outcome + "', " + code + ")");
	}

	/** All hours together: a test may run over the full hour. */
	private Slot total(String measure) {
		take();
		List<Slot> days = this.taker.last().series().get(measure).days();
		return new Slot(Instant.EPOCH, days.stream().mapToLong(Slot::total).sum(),
				days.stream().mapToLong(Slot::missed).sum(), days.stream().mapToLong(Slot::figure).sum());
	}

	private void take() {
		this.taker.take().block();
	}

	private String md5(UUID id) {
		return texts("select md5('" + id + "')");
	}

	private String texts(String sql) {
		return this.database.sql(sql).map((row) -> String.valueOf(row.get(0))).one().block();
	}

	private void change(String sql) {
		this.database.sql(sql).then().block();
	}

}
