package org.destek.notification.notice;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.reactive.TransactionalOperator;

import org.destek.notification.NotificationServiceTest;
import org.destek.notification.Servers;
import org.destek.notification.notice.content.OtherNotice.MailQuarantined;

import static org.assertj.core.api.Assertions.assertThat;

@NotificationServiceTest
@TestPropertySource(properties = "destek.delivery.poll=1h")
class QuarantineNoticesTests {

	private static final Recipient WRITER = Recipient.staff("Gul@example.org", "Gül", "tr");

	@Autowired
	private QuarantineNotices notices;

	@Autowired
	private DatabaseClient database;

	@Autowired
	private TransactionalOperator transaction;

	@DynamicPropertySource
	static void servers(DynamicPropertyRegistry registry) {
		Servers.register(registry, 9);
	}

	@BeforeEach
	void beginAnew() {
		this.database.sql("delete from notice where kind = 'mail-quarantined'").then().block();
	}

	@Test
	void aMailIsToldOfOnceAndItsWriterThreeTimesADayAtMost() {
		UUID mail = UUID.randomUUID();
		notifyWriter(mail);
		notifyWriter(mail);
		assertThat(count()).isOne();
		for (int i = 0; i < 4; i++) {
			notifyWriter(UUID.randomUUID());
		}
		assertThat(count()).isEqualTo(3);
		this.database
			.sql("update notice set created_at = created_at - interval '25 hours' where kind = 'mail-quarantined'")
			.then()
			.block();
		notifyWriter(UUID.randomUUID());
		assertThat(count()).isEqualTo(4);
	}

	private void notifyWriter(UUID mail) {
		this.notices.notifyWriter(mail, WRITER, new MailQuarantined("Staj", "no-token", Instant.EPOCH))
			.as(this.transaction::transactional)
			.block();
	}

	private Long count() {
		return this.database.sql("select count(*) from notice where kind = 'mail-quarantined'")
			.map((row) -> row.get(0, Long.class))
			.one()
			.block();
	}

}
