package org.destek.attachment.upload;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;
import org.destek.attachment.UnavailableException;
import org.destek.foundation.webserver.InternalHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

class LimitTests extends OnTheRunningService {

	private static final String DEVICE = InternalHeaders.DEVICE + ": a-browser";

	private static final byte[] TEN_MB = Samples.pdf(10 * MB);

	@Autowired
	private TransactionalOperator transaction;

	@Test
	void letsUploadsSideBySideNotPassTheShareOfTheirDevice() {
		List<Answer> answers = Flux.range(0, 10)
			.flatMap((each) -> upload().subscribeOn(Schedulers.boundedElastic()), 10)
			.collectList()
			.block(PATIENCE.multipliedBy(3));
		assertThat(answers).filteredOn((answer) -> answer.status() == 201).hasSize(6);
		assertThat(answers).filteredOn((answer) -> answer.status() == 429)
			.hasSize(4)
			.allSatisfy((answer) -> assertThat(answer.problem()).isEqualTo("too-many-requests"))
			.allSatisfy((answer) -> assertThat(answer.header("Retry-After")).isEqualTo("600"));
		assertThat(rows()).isEqualTo(6);
	}

	private Mono<Answer> upload() {
		return Mono.fromCallable(() -> client().upload("a.pdf", TEN_MB, DEVICE));
	}

	@Test
	void givesTheShareBackWithTheFile() {
		String first = client().upload("a.pdf", TEN_MB, DEVICE).text("id");
		for (int more = 0; more < 5; more++) {
			assertThat(client().upload("a.pdf", TEN_MB, DEVICE).status()).isEqualTo(201);
		}
		assertThat(client().upload("a.pdf", Samples.pdf(1000), DEVICE).status()).isEqualTo(429);
		assertThat(client().upload("a.pdf", Samples.pdf(1000), InternalHeaders.DEVICE + ": another").status())
			.isEqualTo(201);
		assertThat(client().upload("a.pdf", Samples.pdf(1000)).status()).isEqualTo(201);
		takeBack(first);
		assertThat(client().upload("a.pdf", Samples.pdf(1000), DEVICE).status()).isEqualTo(201);
	}

	@Test
	void countsWhatWasReceivedNotWhatWasReserved() {
		for (int each = 0; each < 20; each++) {
			assertThat(client().upload("a.pdf", Samples.pdf(1000), DEVICE).status()).isEqualTo(201);
		}
	}

	@Test
	void takesNoMoreThanIsLeftForAll() {
		Reservations few = reservations(DataSize.ofMegabytes(25), DataSize.ofMegabytes(25));
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), 10 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(few.reserve(UUID.randomUUID(), from("x", null), 10 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(few.reserve(UUID.randomUUID(), from("y", null), 10 * MB))
			.verifyError(UnavailableException.class);
		assertThat(rows()).isEqualTo(2);
	}

	@Test
	void forgetsReservationsOfACopyThatDied() {
		Reservations few = reservations(DataSize.ofMegabytes(10), DataSize.ofMegabytes(10));
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), 10 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), MB))
			.verifyError(UnavailableException.class);
		this.clock.advance(Duration.ofHours(1));
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), MB)).expectNextCount(1).verifyComplete();
	}

	@Test
	void freesTheShareOfAllWithTheFileButBoundsTheDisk() {
		Reservations few = reservations(DataSize.ofMegabytes(10), DataSize.ofMegabytes(5));
		takeBack(client().upload("a.pdf", TEN_MB, DEVICE).text("id"));
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), 5 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(few.reserve(UUID.randomUUID(), from(null, null), MB))
			.verifyError(UnavailableException.class);
	}

	@Test
	void aNetworkHasItsShareOnlyWhereRoomIsScarce() {
		Reservations all = reservations(DataSize.ofMegabytes(100), DataSize.ofMegabytes(10));
		for (int each = 0; each < 8; each++) {
			StepVerifier.create(all.reserve(UUID.randomUUID(), from("d" + each, "campus"), 10 * MB))
				.expectNextCount(1)
				.verifyComplete();
		}
		StepVerifier.create(all.reserve(UUID.randomUUID(), from("d9", "campus"), MB))
			.verifyError(TooMuchUnclaimedException.class);
		StepVerifier.create(all.reserve(UUID.randomUUID(), from("d9", "home"), 10 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(all.reserve(UUID.randomUUID(), from(null, null), 5 * MB))
			.expectNextCount(1)
			.verifyComplete();
		StepVerifier.create(all.reserve(UUID.randomUUID(), from("d9", "other"), 10 * MB))
			.verifyError(UnavailableException.class);
	}

	@Test
	void hundredsOfSmallFilesOfOneNetworkLeaveRoomForOthers() {
		Reservations all = reservations(DataSize.ofMegabytes(100), DataSize.ofMegabytes(10));
		long taken = Flux.range(0, 2000)
			.concatMap((each) -> all.reserve(UUID.randomUUID(), from("d" + each, "attacker"), 10)
				.onErrorComplete(TooMuchUnclaimedException.class))
			.count()
			.block();
		assertThat(taken).isBetween(1200L, 1300L);
		StepVerifier.create(all.reserve(UUID.randomUUID(), from("d", "student"), 10 * MB))
			.expectNextCount(1)
			.verifyComplete();
	}

	private static Sender from(@Nullable String device, @Nullable String network) {
		return new Sender(device, network, -1);
	}

	private void takeBack(String id) {
		assertThat(client().call("DELETE", "/api/attachments/" + id).status()).isEqualTo(204);
	}

	private Reservations reservations(DataSize inAll, DataSize takenBack) {
		UploadProperties limits = new UploadProperties(DataSize.ofMegabytes(10), DataSize.ofMegabytes(60),
				DataSize.ofMegabytes(20), inAll, takenBack, Duration.ofSeconds(30), Duration.ofMinutes(15),
				Duration.ofHours(24));
		return new Reservations(this.database, this.transaction, limits, this.clock);
	}

}
