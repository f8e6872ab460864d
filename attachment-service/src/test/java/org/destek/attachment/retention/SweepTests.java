package org.destek.attachment.retention;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;
import org.destek.attachment.resumable.ResumableUpload;
import org.destek.messaging.inbox.IncomingEvent;

import static org.assertj.core.api.Assertions.assertThat;

class SweepTests extends OnTheRunningService {

	@Autowired
	private RetentionSweeper sweeper;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private TicketEventsRead read;

	@Autowired
	private WatermarkHandler handler;

	@BeforeEach
	void forgetWhatWasRead() {
		this.database.sql("delete from ticket_events_watermark").then().block(PATIENCE);
		this.database.sql("delete from ticket_events_gap").then().block(PATIENCE);
		this.database.sql("delete from parked_event").then().block(PATIENCE);
	}

	@Test
	void keepsWhatATicketMayNameOnAPartitionThatStandsStill() {
		upload();
		readUpTo(this.clock.instant().plus(Duration.ofDays(1)));
		this.clock.advance(Duration.ofDays(400));
		for (int partition = 0; partition < 11; partition++) {
			pass(partition, this.clock.instant(), null);
		}
		assertThat(sweep()).isZero();
		pass(11, this.clock.instant(), null);
		assertThat(sweep()).isOne();
	}

	@Test
	void keepsWhatATicketMayNameWhenAPartitionWasNeverRead() {
		upload();
		this.clock.advance(Duration.ofDays(400));
		for (int partition = 0; partition < 11; partition++) {
			pass(partition, this.clock.instant(), null);
		}
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
	}

	@Test
	void keepsWhatIsOldByAClockThatJumpedAlone() {
		upload();
		readUpTo(this.clock.instant());
		this.clock.advance(Duration.ofDays(400));
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
	}

	@Test
	void keepsWhatMayHaveBeenNamedByEventsThatWereGoneBeforeTheyWereRead() {
		Instant before = this.clock.instant();
		readUpTo(before);
		String mayBeNamed = upload();
		this.clock.advance(Duration.ofDays(30));
		String later = upload();
		this.clock.advance(Duration.ofDays(30));
		for (int partition = 0; partition < 12; partition++) {
			pass(partition, this.clock.instant(), (partition == 5) ? before.plus(Duration.ofDays(9)) : before);
		}
		assertThat(sweep()).isOne();
		assertThat(files()).hasSize(1).noneMatch((file) -> file.toString().contains(later));
		assertThat(mayBeNamed).isNotEmpty();
		assertThat(this.meters.get("destek.attachments.events.missed").gauge().value()).isOne();
	}

	@Test
	void keepsWhatAParkedEventMayName() {
		String mayBeNamed = upload();
		park(this.clock.instant().plus(Duration.ofHours(23)));
		this.clock.advance(Duration.ofDays(3));
		String later = upload();
		this.clock.advance(Duration.ofDays(9));
		readUpTo(this.clock.instant());
		assertThat(sweep()).isOne();
		assertThat(files()).hasSize(1).noneMatch((file) -> file.toString().contains(later));
		this.database.sql("delete from parked_event").then().block(PATIENCE);
		assertThat(sweep()).isOne();
		assertThat(mayBeNamed).isNotEmpty();
	}

	@Test
	void keepsWhatWasTakenBackWhileAParkedEventMayNameIt() {
		park(this.clock.instant());
		takeBack(upload());
		takeBack(upload());
		this.database.sql("update attachment set size = 1500000000").then().block(PATIENCE);
		this.clock.advance(Duration.ofDays(4));
		readUpTo(this.clock.instant());
		assertThat(sweep()).isZero();
		this.database.sql("delete from parked_event").then().block(PATIENCE);
		assertThat(sweep()).isOne();
	}

	/**
	 * An event of a type that this version does not know; another may bind files by it.
	 */
	private void park(Instant happenedAt) {
		this.database.sql("""
				insert into parked_event (event_id, reason, type, source, subject, happened_at, key, data, parked_at)
				values (gen_random_uuid(), 'unknown-type', 'message-edited.v1', '/ticket-service', 'K7M-3XR-9TQ2',
				        :happenedAt, gen_random_uuid(), '{}', :happenedAt)
				""").bind("happenedAt", happenedAt).then().block(PATIENCE);
	}

	@Test
	void believesAClockThatWasPutBack() {
		readUpTo(this.clock.instant().plus(Duration.ofDays(900)));
		readUpTo(this.clock.instant());
		upload();
		this.clock.advance(Duration.ofDays(9));
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
	}

	@Test
	void readsTheAgreedMarkerAndSaysHowFarItIs() throws IOException {
		try (InputStream example = SweepTests.class
			.getResourceAsStream("/event-contracts/examples/ticket-events-watermark.v1/an-hour-later.json")) {
			this.handler.handle(new IncomingEvent(UUID.randomUUID(), TicketEventsWatermark.TYPE, "/ticket-service",
					"ticket-events", this.clock.instant(), UUID.randomUUID(), JsonMapper.shared().readTree(example)))
				.block(PATIENCE);
		}
		assertThat(this.database.sql("select until from ticket_events_watermark where partition = 3")
			.mapValue(Instant.class)
			.one()
			.block(PATIENCE)).isEqualTo("2026-11-23T12:05:00Z");
		readUpTo(this.clock.instant().minus(Duration.ofHours(7)));
		sweep();
		assertThat(this.meters.get("destek.attachments.watermark.age").gauge().value()).isBetween(7 * 3600.0 - 1,
				7 * 3600.0 + 60);
	}

	@Test
	void removesWhatNoTicketClaimedInTime() {
		upload();
		assertRemovedAfterAWeek();
	}

	@Test
	void removesWhatWasTakenBackNoSoonerThanTheRest() {
		takeBack(upload());
		assertRemovedAfterAWeek();
	}

	@Test
	void removesTheOldestThatWereTakenBackWhenTheyAreTooMuch() {
		upload();
		String oldest = upload();
		String youngest = upload();
		takeBack(oldest);
		takeBack(youngest);
		this.database.sql("update attachment set size = 1500000000").then().block(PATIENCE);
		this.clock.advance(Duration.ofHours(47));
		readUpTo(this.clock.instant());
		assertThat(sweep()).isZero();
		this.clock.advance(Duration.ofHours(2));
		assertThat(sweep()).isOne();
		assertThat(rows()).isEqualTo(2);
		assertThat(files()).hasSize(2).noneMatch((file) -> file.toString().contains(oldest));
	}

	@Test
	void keepsWhatBelongsToATicket() {
		upload();
		this.database.sql("update attachment set ticket_id = gen_random_uuid()").then().block(PATIENCE);
		this.clock.advance(Duration.ofDays(400));
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
	}

	@Test
	void takesUpWhatACrashLeftHalfDone() throws IOException {
		String id = upload();
		this.database.sql("update attachment set removed_at = now()").then().block(PATIENCE);
		this.database.sql("insert into attachment (id, size, started_at) values (:id, 5, now())")
			.bind("id", UUID.randomUUID())
			.then()
			.block(PATIENCE);
		Path left = Files.writeString(folder().resolve("incoming").resolve(UUID.randomUUID().toString()), "half");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now()));
		sweep();
		assertThat(left).exists();
		this.clock.advance(Duration.ofHours(1));
		sweep();
		assertThat(id).isNotEmpty();
		assertThat(rows()).isZero();
		assertThat(files()).isEmpty();
	}

	@Test
	void removesUploadsThatDidNotGoOnForADay() {
		ResumableUpload upload = ResumableUpload.begin(this::client, "a.pdf", 2000);
		upload.append(0, Samples.pdf(1000));
		this.clock.advance(Duration.ofHours(23));
		assertThat(sweep()).isZero();
		assertThat(upload.offset()).isEqualTo(1000);
		this.clock.advance(Duration.ofHours(2));
		assertThat(sweep()).isOne();
		assertThat(rows()).isZero();
		assertThat(files()).isEmpty();
	}

	@Test
	void sharesTheWorkWithOtherCopies() {
		for (int each = 0; each < 5; each++) {
			upload();
		}
		this.database.sql("""
				insert into attachment (id, size, started_at, received_at, name, media_type, sha256)
				select gen_random_uuid(), 1, now(), now(), 'x', 'text/plain', '' from generate_series(1, 250)
				""").then().block(PATIENCE);
		this.clock.advance(Duration.ofDays(8));
		readUpTo(this.clock.instant());
		Long removed = Flux.range(0, 3)
			.flatMap((copy) -> this.sweeper.sweep(), 3)
			.reduce(0L, Long::sum)
			.block(PATIENCE);
		assertThat(removed).isEqualTo(255);
		assertThat(rows()).isZero();
		assertThat(files()).isEmpty();
	}

	private void assertRemovedAfterAWeek() {
		this.clock.advance(Duration.ofDays(6));
		readUpTo(this.clock.instant());
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
		this.clock.advance(Duration.ofDays(2));
		assertThat(sweep()).isOne();
		assertThat(rows()).isZero();
		assertThat(files()).isEmpty();
	}

	private void readUpTo(Instant moment) {
		for (int partition = 0; partition < 12; partition++) {
			pass(partition, moment, null);
		}
	}

	private void pass(int partition, Instant until, Instant previous) {
		this.read.passed(new TicketEventsWatermark(partition, 12, until, previous)).block(PATIENCE);
	}

	private String upload() {
		return client().upload("a.pdf", Samples.pdf(1000)).text("id");
	}

	private void takeBack(String id) {
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(204);
	}

	private Long sweep() {
		return this.sweeper.sweep().block(PATIENCE);
	}

}
