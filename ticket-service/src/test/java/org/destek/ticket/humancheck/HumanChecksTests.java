package org.destek.ticket.humancheck;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class HumanChecksTests {

	@TempDir
	private Path folder;

	private HumanCheckFixture fixture;

	private HumanChecks checks;

	private IssuedHumanCheck check;

	private String answer;

	@BeforeEach
	void issueOne() {
		this.fixture = new HumanCheckFixture(this.folder);
		this.checks = this.fixture.checks;
		this.check = this.checks.issue(null);
		this.answer = this.fixture.answerTo(this.check);
	}

	@Test
	void isFiveDigitsForTenMinutes() {
		assertThat(this.answer).matches("[0-9]{5}");
		assertThat(this.check.expiresAt()).isEqualTo(HumanCheckFixture.NOON.plus(Duration.ofMinutes(10)));
		assertThat(this.check.picture()).isEqualTo("/api/human-checks/" + this.check.id() + "/picture");
		assertThat(this.check.audio()).isEqualTo("/api/human-checks/" + this.check.id() + "/audio");
	}

	@Test
	void theRightDigitsPassHoweverTheyAreTyped() {
		String spaced = " " + String.join(" ", this.answer.split("")) + "\n";
		String arabic = this.answer.codePoints()
			.map((each) -> each - '0' + '\u0660')
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();

		assertThat(judge(this.check.id(), this.answer)).isEqualTo(HumanCheckVerdict.PASSED);
		assertThat(judge(this.check.id(), spaced)).isEqualTo(HumanCheckVerdict.PASSED);
		assertThat(judge(this.check.id(), arabic)).isEqualTo(HumanCheckVerdict.PASSED);
	}

	@Test
	void otherDigitsAreWrong() {
		String other = ((this.answer.charAt(0) != '9') ? '9' : '0') + this.answer.substring(1);

		assertThat(judge(this.check.id(), other)).isEqualTo(HumanCheckVerdict.WRONG);
		assertThat(judge(this.check.id(), this.answer + "0")).isEqualTo(HumanCheckVerdict.WRONG);
		assertThat(judge(this.check.id(), "beş".repeat(100_000))).isEqualTo(HumanCheckVerdict.WRONG);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n", " - " })
	void noAnswerIsNoWrongAnswer(String typed) {
		assertThat(judge(this.check.id(), typed)).isEqualTo(HumanCheckVerdict.EMPTY);
	}

	@Test
	void tooLateIsExpiredAndSoIsWhatWasForged() {
		this.fixture.now.set(this.check.expiresAt().minusSeconds(1));
		assertThat(judge(this.check.id(), this.answer)).isEqualTo(HumanCheckVerdict.PASSED);

		this.fixture.now.set(this.check.expiresAt());
		assertThat(judge(this.check.id(), this.answer)).isEqualTo(HumanCheckVerdict.EXPIRED);
		assertThat(judge("forged", this.answer)).isEqualTo(HumanCheckVerdict.EXPIRED);
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyError(UsedHumanCheckException.class);
		StepVerifier.create(this.checks.useUp("forged")).verifyError(UsedHumanCheckException.class);
	}

	@Test
	void isGoodOnce() {
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyComplete();
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyError(UsedHumanCheckException.class);
	}

	@Test
	void ofManyAtTheSameTimeExactlyOneUsesIt() {
		Mono<Integer> one = this.fixture.transaction
			.transactional(this.checks.useUp(this.check.id()).thenReturn(1).delayElement(Duration.ofMillis(20)))
			.onErrorReturn(UsedHumanCheckException.class, 0);

		StepVerifier.create(Flux.merge(one, one, one, one, one).reduce(Integer::sum)).expectNext(1).verifyComplete();
	}

	@Test
	void isStillGoodWhenTheTransactionWasRolledBack() {
		Mono<Void> failing = this.checks.useUp(this.check.id())
			.then(Mono.error(() -> new IllegalStateException("Something else went wrong")));

		StepVerifier.create(this.fixture.transaction.transactional(failing)).verifyError(IllegalStateException.class);
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyComplete();
	}

	@Test
	void whatWasUsedIsForgottenOnceItHasExpired() {
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyComplete();
		UsedHumanCheckSweeper sweeper = new UsedHumanCheckSweeper(this.fixture.used, this.fixture.clock);
		StepVerifier.create(sweeper.sweep()).expectNextCount(1).verifyComplete();
		StepVerifier.create(this.checks.useUp(this.check.id())).verifyError(UsedHumanCheckException.class);

		this.fixture.now.set(this.check.expiresAt());
		StepVerifier.create(sweeper.sweep()).assertNext((rows) -> assertThat(rows).isPositive()).verifyComplete();
	}

	@Test
	void switchedOffEverythingPasses() {
		assertThat(this.fixture.switchedOff.judge(HumanCheckAnswer.typed("", ""))).isEqualTo(HumanCheckVerdict.PASSED);
		StepVerifier.create(this.fixture.switchedOff.useUp("")).verifyComplete();
	}

	@Test
	void countsWhatItSawAndLogsNoAnswer(CapturedOutput output) {
		judge(this.check.id(), this.answer);
		judge(this.check.id(), "x");
		judge(this.check.id(), "");

		assertThat(this.fixture.count("destek.humanchecks.made")).isEqualTo(1);
		assertThat(this.fixture.count("destek.humanchecks.passed")).isEqualTo(1);
		assertThat(this.fixture.count("destek.humanchecks.failed", "verdict", "wrong")).isEqualTo(1);
		assertThat(this.fixture.count("destek.humanchecks.failed", "verdict", "empty")).isEqualTo(1);
		assertThat(output).doesNotContain(this.answer);
	}

	private HumanCheckVerdict judge(String id, String digits) {
		return this.checks.judge(HumanCheckAnswer.typed(id, digits));
	}

}
