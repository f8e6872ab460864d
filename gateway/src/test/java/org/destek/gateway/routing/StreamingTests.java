package org.destek.gateway.routing;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import io.netty.buffer.ByteBuf;
import org.junit.jupiter.api.Test;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamingTests extends RunningGateway {

	private static final int FILES = 3;

	private static final int PARTS = 960;

	private static final int PART = 64 * 1024;

	private static final long ALL = (long) FILES * PARTS * PART;

	@Test
	void holdsThreeFilesBackWhenTheServiceDoesNotRead() {
		AtomicLong sent = new AtomicLong();
		AtomicLong received = new AtomicLong();
		Sinks.Empty<Void> go = Sinks.empty();
		ATTACHMENT.on("POST /api/attachments",
				(request, response) -> go.asMono()
					.thenMany(request.receive())
					.map(ByteBuf::readableBytes)
					.doOnNext(received::addAndGet)
					.then(Mono.defer(() -> response.status(201).sendString(Mono.just("{}")).then())));
		List<CompletableFuture<HttpResponse<String>>> uploads = IntStream.range(0, FILES)
			.mapToObj((index) -> upload(sent))
			.toList();

		awaitStandstill(sent);
		// What is under way fits the sockets; a gateway that gathers would have taken
		// all.
		assertThat(sent.get()).isLessThan(ALL / 2);
		go.tryEmitEmpty();

		assertThat(uploads).allSatisfy((upload) -> assertThat(upload.join().statusCode()).isEqualTo(201));
		assertThat(received.get()).isEqualTo(ALL);
	}

	private CompletableFuture<HttpResponse<String>> upload(AtomicLong sent) {
		Flux<ByteBuffer> body = Flux.range(0, PARTS)
			.map((index) -> ByteBuffer.wrap(new byte[PART]))
			.doOnNext((part) -> sent.addAndGet(part.remaining()));
		return CLIENT.sendAsync(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/api/attachments"))
			.POST(BodyPublishers.fromPublisher(JdkFlowAdapter.publisherToFlowPublisher(body)))
			.build(), BodyHandlers.ofString());
	}

	private static void awaitStandstill(AtomicLong sent) {
		AtomicLong before = new AtomicLong(-1);
		await().pollInterval(Duration.ofMillis(300))
			.atMost(Duration.ofSeconds(20))
			.until(() -> sent.get() > 0 && before.getAndSet(sent.get()) == sent.get());
	}

}
