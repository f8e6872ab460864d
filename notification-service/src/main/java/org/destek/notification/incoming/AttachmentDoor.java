package org.destek.notification.incoming;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.netty.channel.ChannelOption;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import reactor.netty.resources.ConnectionProvider;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import org.destek.notification.reading.MailFile;

/**
 * The door that files come in by, the same as for the form: attachment-service judges
 * size and kind. While it is away it is not knocked at for every mail; what goes wrong
 * with one file is that file's own.
 */
@Component
class AttachmentDoor {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final int CONNECTIONS = 4;

	private static final int PORTION = 16_384;

	private final WebClient client;

	private final Scheduler readingScheduler;

	private final IncomingProperties properties;

	private final Clock clock;

	private volatile Instant closedUntil = Instant.MIN;

	AttachmentDoor(WebClient.Builder builder, Scheduler readingScheduler, IncomingProperties properties, Clock clock) {
		this.client = builder.clone()
			.baseUrl(properties.attachmentUrl().toString())
			.clientConnector(new ReactorClientHttpConnector(http(properties.uploadTimeout())))
			.build();
		this.readingScheduler = readingScheduler;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Hands a file over.
	 * @param mail the mail that it came in, which has its own allowance there
	 * @param name how the mail calls it
	 * @param file the file
	 * @param before what became of the others
	 * @return what became of it with the others; {@link DoorClosedException} when the
	 * service takes no file now, {@link FileFailedException} when it failed at this one
	 */
	Mono<HandedFiles> handOver(UUID mail, String name, MailFile file, HandedFiles before) {
		if (this.clock.instant().isBefore(this.closedUntil)) {
			return Mono.error(new DoorClosedException("attachments"));
		}
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		body.asyncPart("file", content(file), DataBuffer.class).filename(name);
		return this.client.post()
			.uri("/api/attachments")
			.header("Destek-Device", "mail-" + mail)
			.body(BodyInserters.fromMultipartData(body.build()))
			.exchangeToMono((answer) -> judged(answer, name, file, before))
			.timeout(this.properties.uploadTimeout())
			.onErrorMap((failure) -> !(failure instanceof DoorClosedException), this::failed);
	}

	private Mono<HandedFiles> judged(ClientResponse answer, String name, MailFile file, HandedFiles before) {
		int status = answer.statusCode().value();
		return switch (status) {
			case 201 -> answer.bodyToMono(TakenFile.class).map(before::and);
			case 400, 413, 415 -> refusal(answer).map((refusal) -> before.and(refusal.of(name, file, status)));
			case 429 -> unjudged(answer, new DoorClosedException("429"));
			case 503 -> unjudged(answer, shut("503"));
			default -> unjudged(answer, new FileFailedException("answer " + status, null));
		};
	}

	/** Who refuses a file may hang up before all of the answer is sent. */
	private static Mono<FileRefusal> refusal(ClientResponse answer) {
		return answer.bodyToMono(FileRefusal.class)
			.timeout(CONNECT)
			.onErrorResume((broken) -> Mono.empty())
			.defaultIfEmpty(FileRefusal.UNTOLD);
	}

	private static Mono<HandedFiles> unjudged(ClientResponse answer, RuntimeException failure) {
		return done(answer).then(Mono.error(failure));
	}

	/** Who refuses a file may hang up before all of it, or of the answer, is sent. */
	private static Mono<Void> done(ClientResponse answer) {
		return answer.releaseBody().timeout(CONNECT).onErrorComplete();
	}

	private RuntimeException failed(Throwable failure) {
		Throwable cause = (failure instanceof WebClientRequestException) ? failure.getCause() : failure;
		boolean away = cause instanceof ConnectException || cause instanceof NoRouteToHostException
				|| cause instanceof UnknownHostException;
		if (away) {
			return shut("away");
		}
		return (cause instanceof PoolAcquireTimeoutException) ? new DoorClosedException("busy")
				: new FileFailedException(String.valueOf(cause), cause);
	}

	private DoorClosedException shut(String reason) {
		this.closedUntil = this.clock.instant().plus(this.properties.retry());
		return new DoorClosedException(reason);
	}

	/** Read at the pace at which the service takes it, on a thread that may wait. */
	private Flux<DataBuffer> content(MailFile file) {
		return DataBufferUtils.readInputStream(file::open, DefaultDataBufferFactory.sharedInstance, PORTION)
			.subscribeOn(this.readingScheduler);
	}

	private static HttpClient http(Duration timeout) {
		ConnectionProvider pool = ConnectionProvider.builder("mail-files")
			.maxConnections(CONNECTIONS)
			.pendingAcquireTimeout(CONNECT)
			.maxIdleTime(Duration.ofSeconds(30))
			.build();
		return HttpClient.create(pool)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT.toMillis()))
			.responseTimeout(timeout);
	}

}
