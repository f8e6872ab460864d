package org.destek.ticket.worktime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Each figure is computed by hand. */
class WaitingTimeEstimateTests {

	private static final double EXACT = 1e-12;

	private final WaitingTimeEstimate times = new WaitingTimeEstimate();

	@Test
	void isThePlainPercentileWhenNothingWaits() {
		for (int minutes = 10; minutes <= 100; minutes += 10) {
			this.times.done(minutes, 1);
		}
		assertThat(this.times.within(0.5)).hasValue(50);
		assertThat(this.times.within(0.9)).hasValue(90);
		assertThat(this.times.shareWithin(49)).isCloseTo(0.4, within(EXACT));
		assertThat(this.times.shareWithin(50)).isCloseTo(0.5, within(EXACT));
		assertThat(this.times.number()).isEqualTo(10);
	}

	/**
	 * Done after 10, 30, 30, 50; waiting since 20 and 40. Not done: after 10 it is 5/6,
	 * after 30 of the four left two more are: 5/6 · 2/4 = 5/12, and after 50 none is.
	 */
	@Test
	void countsWhatStillWaitsForAsLongAsItHasWaited() {
		this.times.done(10, 1);
		this.times.waiting(20, 1);
		this.times.done(30, 2);
		this.times.waiting(40, 1);
		this.times.done(50, 1);
		assertThat(this.times.shareWithin(10)).isCloseTo(1 / 6.0, within(EXACT));
		assertThat(this.times.shareWithin(29)).isCloseTo(1 / 6.0, within(EXACT));
		assertThat(this.times.shareWithin(30)).isCloseTo(7 / 12.0, within(EXACT));
		assertThat(this.times.within(0.5)).hasValue(30);
		assertThat(this.times.within(0.9)).hasValue(50);
	}

	/** Leaving them out would say 10 minutes, calling them done would say 100. */
	@Test
	void neitherLeavesOutNorCallsDoneWhatStillWaits() {
		this.times.done(10, 4);
		this.times.waiting(100, 4);
		assertThat(this.times.within(0.5)).hasValue(10);
		assertThat(this.times.within(0.51)).isEmpty();
		this.times.waiting(100, 1);
		assertThat(this.times.within(0.5)).isEmpty();
	}

	@Test
	void letsWhatIsDoneComeBeforeWhatIsLostSightOfInTheSameMinute() {
		this.times.waiting(10, 1);
		this.times.done(10, 1);
		assertThat(this.times.shareWithin(10)).isCloseTo(0.5, within(EXACT));
	}

	@Test
	void addsUpWhatTwoKnow() {
		WaitingTimeEstimate other = new WaitingTimeEstimate();
		other.done(20, 1);
		other.waiting(5, 1);
		this.times.done(10, 1);
		this.times.add(other);
		assertThat(this.times.number()).isEqualTo(3);
		assertThat(this.times.within(0.5)).hasValue(10);
		assertThat(this.times.within(0.51)).hasValue(20);
	}

	@Test
	void saysNothingOfNothing() {
		assertThat(this.times.within(0.5)).isEmpty();
		assertThat(this.times.shareWithin(100)).isZero();
	}

}
