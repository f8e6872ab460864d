package org.destek.ticket.worktime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTimesTests {

	private final AnswerTimes times = new AnswerTimes();

	@Test
	void promisesNothingUnderThirtyRequests() {
		this.times.answered(60, 29);
		assertThat(this.times.expected()).isEmpty();
		this.times.answered(60, 1);
		assertThat(this.times.expected()).contains(new ExpectedAnswer(30, 60, 60));
	}

	@RepeatedTest(20)
	void tellsThePlainPercentilesWhenAllWereAnswered(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<Long> minutes = new ArrayList<>();
		for (int i = 0; i < 30 + random.nextInt(200); i++) {
			minutes.add((long) random.nextInt(500));
		}
		minutes.forEach((each) -> this.times.answered(each, 1));
		Collections.sort(minutes);
		assertThat(this.times.expected())
			.contains(new ExpectedAnswer(minutes.size(), percentile(minutes, 50), percentile(minutes, 90)));
	}

	@Test
	void isNotSlowedByRequestsThatHaveJustCome() {
		this.times.answered(60, 50);
		this.times.answered(120, 50);
		this.times.waiting(5, 40);
		assertThat(this.times.expected()).contains(new ExpectedAnswer(140, 60, 120));
	}

	@Test
	void isNotQuickenedByLeavingOutWhatNobodyAnswered() {
		this.times.answered(60, 35);
		this.times.answered(2000, 1);
		this.times.waiting(1900, 4);
		assertThat(this.times.expected()).contains(new ExpectedAnswer(40, 60, 2000));
	}

	@Test
	void promisesNothingWhenMoreThanOneInTenWaitsForEver() {
		this.times.answered(60, 35);
		this.times.waiting(5000, 5);
		assertThat(this.times.expected()).isEmpty();
	}

	private static long percentile(List<Long> sorted, int percent) {
		return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
	}

}
