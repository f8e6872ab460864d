package org.destek.ticket.humancheck;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.ticket.insert.RowInsert;

/** Makes human checks, judges their answers and sees to it that each is good once. */
@Component
public class HumanChecks {

	private static final List<String> FAILURES = List.of("wrong", "expired", "empty", "used");

	private final HumanCheckSeal seal;

	private final ProofOfWork work;

	private final UsedHumanChecks used;

	private final HumanCheckProperties properties;

	private final Clock clock;

	private final MeterRegistry meters;

	private final RandomGenerator random = new SecureRandom();

	HumanChecks(HumanCheckSeal seal, ProofOfWork work, UsedHumanChecks used, HumanCheckProperties properties,
			Clock clock, MeterRegistry meters) {
		this.seal = seal;
		this.work = work;
		this.used = used;
		this.properties = properties;
		this.clock = clock;
		this.meters = meters;
		meters.counter("destek.humanchecks.made");
		meters.counter("destek.humanchecks.passed");
		FAILURES.forEach((verdict) -> meters.counter("destek.humanchecks.failed", "verdict", verdict));
	}

	/**
	 * Judges an answer, and changes nothing: a right one may still turn out to have been
	 * used. With the check switched off every answer passes.
	 * @param answer what came back, from anybody; spaces and dashes between digits are
	 * forgiven
	 * @return what the answer is worth
	 */
	public HumanCheckVerdict judge(HumanCheckAnswer answer) {
		HumanCheckVerdict verdict = look(answer);
		count(verdict);
		return verdict;
	}

	/**
	 * Judges an answer as {@link #judge} does, and does not count it.
	 */
	public HumanCheckVerdict look(HumanCheckAnswer answer) {
		if (!this.properties.enabled()) {
			return HumanCheckVerdict.PASSED;
		}
		return answer.proof().isEmpty() ? verdictOn(answer.id(), digitsOf(answer.digits())) : verdictOnWork(answer);
	}

	/** Counts a verdict; with the check switched off there is none. */
	public void count(HumanCheckVerdict verdict) {
		if (this.properties.enabled()) {
			counterOf(verdict).increment();
		}
	}

	/**
	 * Uses a check up, in the caller's transaction: once that is rolled back, the check
	 * is as good as before.
	 * @param id the check's id, after it was judged
	 * @return completes when the check was used for the first time, with a
	 * {@link UsedHumanCheckException} otherwise; so does one that has expired or was not
	 * made here. With the check switched off it completes always
	 */
	public Mono<Void> useUp(String id) {
		if (!this.properties.enabled()) {
			return Mono.empty();
		}
		return Mono.justOrEmpty(open(id))
			.flatMap(this.used::add)
			.filter((first) -> first)
			.switchIfEmpty(Mono.error(UsedHumanCheckException::new))
			.doOnError(UsedHumanCheckException.class, (ex) -> failed("used").increment())
			.then();
	}

	/**
	 * How it is written that a check is used up.
	 * @param id the check's id, after it was judged
	 * @return the row, which is not written when the check has been used; empty when the
	 * check is switched off
	 */
	public Optional<RowInsert> useRow(String id) {
		return this.properties.enabled()
				? Optional.of(UsedHumanChecks.row(open(id).orElseThrow(UsedHumanCheckException::new)))
				: Optional.empty();
	}

	/**
	 * Makes a check.
	 * @param topic what the request will be about; null where that is not known
	 */
	IssuedHumanCheck issue(@Nullable String topic) {
		Instant expiresAt = this.clock.instant().plus(this.properties.validity()).truncatedTo(ChronoUnit.SECONDS);
		HumanCheck check = new HumanCheck(drawDigits(), expiresAt, UUID.randomUUID());
		this.meters.counter("destek.humanchecks.made").increment();
		String id = this.seal.seal(check);
		return IssuedHumanCheck.of(id, expiresAt, hasWork() ? this.work.task(id, topic) : null);
	}

	/** A check that is off asks browsers for nothing. */
	private boolean hasWork() {
		return this.properties.enabled() && this.properties.proofOfWork() > 0;
	}

	/** The check behind an id; empty when it has expired or was not made here. */
	Optional<HumanCheck> open(String id) {
		return this.seal.open(id).filter((check) -> this.clock.instant().isBefore(check.expiresAt()));
	}

	private HumanCheckVerdict verdictOn(String id, String digits) {
		if (digits.isEmpty() && !hasExpired(id)) {
			return HumanCheckVerdict.EMPTY;
		}
		return open(id).map((check) -> check.digits().equals(digits))
			.map((right) -> right ? HumanCheckVerdict.PASSED : HumanCheckVerdict.WRONG)
			.orElse(HumanCheckVerdict.EXPIRED);
	}

	private HumanCheckVerdict verdictOnWork(HumanCheckAnswer answer) {
		if (open(answer.id()).isEmpty()) {
			return HumanCheckVerdict.EXPIRED;
		}
		return (hasWork() && this.work.isDone(answer)) ? HumanCheckVerdict.PASSED : HumanCheckVerdict.WRONG;
	}

	private boolean hasExpired(String id) {
		return this.seal.open(id).filter((check) -> !this.clock.instant().isBefore(check.expiresAt())).isPresent();
	}

	private String drawDigits() {
		return this.random.ints(HumanCheck.LENGTH, 0, 10)
			.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
			.toString();
	}

	/** What was meant: every script's digits as 0–9, without what stands between them. */
	private static String digitsOf(String answer) {
		return answer.codePoints()
			.limit(64)
			.filter((each) -> !Character.isWhitespace(each) && !Character.isSpaceChar(each) && each != '-')
			.map((each) -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private Counter counterOf(HumanCheckVerdict verdict) {
		return (verdict == HumanCheckVerdict.PASSED) ? this.meters.counter("destek.humanchecks.passed")
				: failed(verdict.name().toLowerCase(Locale.ROOT));
	}

	private Counter failed(String verdict) {
		return this.meters.counter("destek.humanchecks.failed", "verdict", verdict);
	}

}
