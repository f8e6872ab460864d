package org.destek.notification.inbound.attachment;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.netty.channel.ChannelOption;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;
import reactor.netty.resources.ConnectionProvider;

import org.destek.foundation.webserver.InternalHeaders;
import org.destek.notification.mime.MailFile;

/**
 * Uploads files to attachment-service, as the form does; that service judges size and
 * kind. While it is away, it is not asked for every mail. A failure with one file
 * concerns that file alone.
 */
@Component
class AttachmentClient {

	private static final Duration CONNECT = Duration.ofSeconds(3);

	private static final int CONNECTIONS = 4;

	private static final int PORTION = 16_384;

	private final WebClient client;

	private final Scheduler readingScheduler;

	private final UploadProperties properties;

	private final Clock clock;

	private volatile Instant closedUntil = Instant.MIN;

	AttachmentClient(WebClient.Builder builder, Scheduler readingScheduler, UploadProperties properties, Clock clock) {
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
	 * @return what became of it with the others; {@link AttachmentServiceAwayException}
	 * when the service takes no file now, {@link UploadFailedException} when it failed at
	 * this one
	 */
	Mono<UploadResults> handOver(UUID mail, String name, MailFile file, UploadResults before) {
		if (this.clock.instant().isBefore(this.closedUntil)) {
			return Mono.error(new AttachmentServiceAwayException("attachments"));
		}
		MultipartBodyBuilder body = new MultipartBodyBuilder();
		body.asyncPart("file", content(file), DataBuffer.class).filename(name);
		return this.client.post()
			.uri("/api/attachments")
			.header(InternalHeaders.DEVICE, "mail-" + mail)
			.body(BodyInserters.fromMultipartData(body.build()))
			.exchangeToMono((answer) -> judged(answer, name, file, before))
			.timeout(this.properties.uploadTimeout())
			.onErrorMap((failure) -> !(failure instanceof AttachmentServiceAwayException), this::failed);
	}

	private Mono<UploadResults> judged(ClientResponse answer, String name, MailFile file, UploadResults before) {
		int status = answer.statusCode().value();
		return switch (status) {
			case 201 -> answer.bodyToMono(UploadedFile.class).map(before::and);
			case 400, 413, 415 -> refusal(answer).map((refusal) -> before.and(refusal.of(name, file, status)));
			case 429 -> unjudged(answer, new AttachmentServiceAwayException("429"));
			case 503 -> unjudged(answer, shut("503"));
			default -> unjudged(answer, new UploadFailedException("answer " + status, null));
		};
	}

	/** Who refuses a file may hang up before all of the answer is sent. */
	private static Mono<UploadProblem> refusal(ClientResponse answer) {
		return answer.bodyToMono(UploadProblem.class)
			.timeout(CONNECT)
			.onErrorResume((broken) -> Mono.empty())
			.defaultIfEmpty(UploadProblem.EMPTY);
	}

	private static Mono<UploadResults> unjudged(ClientResponse answer, RuntimeException failure) {
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
		return (cause instanceof PoolAcquireTimeoutException) ? new AttachmentServiceAwayException("busy")
				: new UploadFailedException(String.valueOf(cause), cause);
	}

	private AttachmentServiceAwayException shut(String reason) {
		this.closedUntil = this.clock.instant().plus(this.properties.retry());
		return new AttachmentServiceAwayException(reason);
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
