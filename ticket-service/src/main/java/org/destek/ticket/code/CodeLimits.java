package org.destek.ticket.code;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.destek.ticket.problem.TooManyRequestsException;

/**
 * How many codes are mailed. The link of a notice that was forwarded must neither let
 * digits be guessed nor flood the mailbox, and who uses up what it may ask for leaves the
 * recipient's other links and proven browsers alone.
 */
@Component
class CodeLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private final Challenges challenges;

	private final CodeProperties properties;

	CodeLimits(Challenges challenges, CodeProperties properties) {
		this.challenges = challenges;
		this.properties = properties;
	}

	/**
	 * Lets one more code be mailed, or not.
	 * @param request what it would be for
	 * @param now the time
	 * @return empty; or a {@link TooManyRequestsException} that says for how long
	 */
	Mono<Void> check(CodeRequest request, Instant now) {
		return Flux.fromIterable(limitsOf(request))
			.concatMap((limit) -> waitFor(limit, request.purpose(), now))
			.reduce((one, other) -> (one.compareTo(other) > 0) ? one : other)
			.flatMap((wait) -> Mono.error(new TooManyRequestsException(wait)));
	}

	private List<Limit> limitsOf(CodeRequest request) {
		if (request.purpose() == CodePurpose.SIGN_IN) {
			String person = request.address().toLowerCase(Locale.ROOT);
			return List.of(new Limit(CodeScope.ADDRESS, person, this.properties.perPerson(), HOUR));
		}
		Limit ticket = new Limit(CodeScope.ABOUT, request.about(), this.properties.perHour(), HOUR);
		String holder = request.holder();
		return (holder != null) ? limitsOf(request, holder) : List.of(ticket);
	}

	private List<Limit> limitsOf(CodeRequest request, String holder) {
		String address = request.address().toLowerCase(Locale.ROOT);
		return List.of(new Limit(CodeScope.HOLDER, holder, this.properties.perHour(), HOUR),
				new Limit(CodeScope.ABOUT, request.about(), this.properties.perLink(), HOUR),
				new Limit(CodeScope.ABOUT, request.about(), this.properties.perLinkAndDay(), DAY),
				new Limit(CodeScope.ADDRESS, address, this.properties.perAddress(), HOUR));
	}

	/** A period is full as long as its so-manieth code from the end is in it. */
	private Mono<Duration> waitFor(Limit limit, CodePurpose purpose, Instant now) {
		return this.challenges.newestBut(limit.most() - 1, purpose, limit.scope(), limit.of())
			.map((opened) -> opened.plus(limit.period()))
			.filter((free) -> free.isAfter(now))
			.map((free) -> Duration.between(now, free));
	}

	/**
	 * So many codes a period.
	 *
	 * @param scope what is counted by
	 * @param of which of them
	 */
	private record Limit(CodeScope scope, Object of, int most, Duration period) {
	}

}
