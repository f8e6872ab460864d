package org.destek.ticket.humancheck;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tasks for browsers: which solutions count. */
class ProofOfWorkTests {

	private final ProofOfWork work = new ProofOfWork("a secret", 300);

	@Test
	void aSolvedTaskIsDoneForItsTopicAndNoOther() {
		String proof = SolvedTask.proof(this.work.task("the-check", "staj"));
		assertThat(this.work.isDone(HumanCheckAnswer.worked(proof, "staj"))).isTrue();
		assertThat(this.work.isDone(HumanCheckAnswer.worked(proof, "bys"))).isFalse();
		assertThat(HumanCheckAnswer.worked(proof, "staj").id()).isEqualTo("the-check");
	}

	@Test
	void aTaskOfNoTopicIsGoodForEach() {
		String proof = SolvedTask.proof(this.work.task("the-check", null));
		assertThat(this.work.isDone(HumanCheckAnswer.worked(proof, "bys"))).isTrue();
	}

	@Test
	void nothingOfATaskCanBeChanged() {
		WorkTask task = this.work.task("the-check", "staj");
		long number = SolvedTask.numberOf(task);
		WorkTask other = new WorkTask(task.algorithm(), task.challenge(), task.maxnumber(),
				task.salt().replace("the-check", "another-1"), task.signature());
		assertThat(isDone(SolvedTask.proof(task, number))).isTrue();
		assertThat(isDone(SolvedTask.proof(task, number + 1))).isFalse();
		assertThat(isDone(SolvedTask.proof(other, number))).isFalse();
		ProofOfWork forger = new ProofOfWork("another secret", 300);
		assertThat(isDone(SolvedTask.proof(forger.task("the-check", "staj")))).isFalse();
	}

	@Test
	void theEasiestTaskThatSomebodyMakesUpIsNone() {
		WorkTask easy = new ProofOfWork("0", 1).task("the-check", "staj");
		assertThat(isDone(SolvedTask.proof(easy))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "e30=", "bnVsbA==", "W10=", "eyJzYWx0Ijo1fQ==", "eyJzYWx0IjoiYT9jaGVjaz0lIn0=",
			"{\"salt\":\"a?check=c\"}" })
	void whateverComesIsNoError(String proof) {
		assertThat(HumanCheckAnswer.worked(proof, "staj").id()).isIn("", "%");
		assertThat(isDone(proof)).isFalse();
	}

	@Test
	void aLongTextIsNotLookedInto() {
		String json = "{\"salt\":\"a?check=c&" + "x".repeat(2000) + "\"}";
		String proof = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
		assertThat(HumanCheckAnswer.worked(proof, "staj").id()).isEmpty();
	}

	private boolean isDone(String proof) {
		return this.work.isDone(HumanCheckAnswer.worked(proof, "staj"));
	}

}
