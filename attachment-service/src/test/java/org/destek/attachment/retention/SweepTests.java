package org.destek.attachment.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;
import org.destek.attachment.resumable.ResumableUpload;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SweepTests extends OnTheRunningService {

	@Autowired
	private RetentionSweeper sweeper;

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
		assertThat(sweep()).isZero();
		assertThat(files()).hasSize(1);
		this.clock.advance(Duration.ofDays(2));
		assertThat(sweep()).isOne();
		assertThat(rows()).isZero();
		assertThat(files()).isEmpty();
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
