package org.destek.gateway.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.gateway.RunningGateway;
import org.destek.gateway.status.StatusPage.Row;
import org.destek.gateway.status.StatusPage.Service;
import org.destek.gateway.status.promise.Measures;
import org.destek.gateway.status.promise.PromiseInputs;
import org.destek.gateway.status.promise.PromiseReport;
import org.destek.gateway.status.promise.TimeBucket;
import org.destek.gateway.status.promise.TimeSeries;

import static org.assertj.core.api.Assertions.assertThat;

/** How a page reads shortly after a start. */
class StatusPagesTests extends RunningGateway {

	private static final Locale TURKISH = Locale.forLanguageTag("tr");

	private static final Measures BEGUN = new Measures(null, Map.of());

	private final Instant now = Instant.now();

	private final SystemStatus fiveMinutesOld = SystemStatus.unknown(this.now.minus(Duration.ofSeconds(301)));

	@Autowired
	private StatusPages pages;

	@Autowired
	private StatusFormatter formatter;

	@Test
	void saysTimesAsExactlyAsSomebodyReadsThem() {
		assertThat(this.formatter.length(Duration.ofMillis(154), TURKISH)).isEqualTo("0,15 sn");
		assertThat(this.formatter.length(Duration.ofMillis(44_560), TURKISH)).isEqualTo("44 sn");
		assertThat(this.formatter.length(Duration.ofMillis(44_560), Locale.ENGLISH)).isEqualTo("44 s");
		assertThat(this.formatter.length(Duration.ofMinutes(18), TURKISH)).isEqualTo("18 dk");
	}

	@Test
	void saysOfAMailServerThatIsAwayOnlyWhatIsTrueWhileNothingWaits() {
		assertThat(this.formatter.text(TURKISH, "system.mail-away", 0L))
			.endsWith("Yeni bildirimler sunucu dönünce birer kez gönderilecek.")
			.doesNotContain("kaybolmadı");
		assertThat(this.formatter.text(TURKISH, "system.mail-away", 1200L)).contains("Sırada 1.200 bildirim var;");
		assertThat(this.formatter.text(Locale.ENGLISH, "system.mail-away", 0L)).doesNotContain("lost", "No notice");
		assertThat(this.formatter.text(Locale.ENGLISH, "system.mail-away", 2L))
			.contains("2 notices wait; none is lost");
	}

	@Test
	void saysThatAServiceWasAwayForAtLeastAsLongAsThisGatewayLooked() {
		PromiseReport report = report(BEGUN, null);
		assertThat(this.pages.page(this.fiveMinutesOld, report, Locale.ENGLISH).services())
			.extracting(Service::forHowLong)
			.containsExactly("for 5 minutes", "for 5 minutes at least", "for 5 minutes at least",
					"for 5 minutes at least");
		assertThat(this.pages.page(this.fiveMinutesOld, report, TURKISH).services().get(1).forHowLong())
			.isEqualTo("en az 5 dakikadır");
		assertThat(this.pages.page(SystemStatus.unknown(this.now), report, TURKISH).services().get(1).forHowLong())
			.isEqualTo("henüz bilinmiyor");
	}

	@Test
	void saysThatCountingHasJustBegun() {
		StatusPage page = this.pages.page(this.fiveMinutesOld, report(BEGUN, null), Locale.ENGLISH);
		assertThat(page.counted()).isNull();
		assertThat(page.requests()).isNull();
		assertThat(row(page, "one-intent").state()).isEqualTo("not-measurable");
		assertThat(row(page, "one-intent").sentence()).startsWith("Counting has just begun");
		assertThat(row(page, "one-intent").since()).isNull();
	}

	@Test
	void saysOfNoDayThatItWasEmptyBesideARequestThatIsNotCountedYet() {
		Instant hour = Instant.ofEpochSecond(this.now.getEpochSecond() / 3600 * 3600);
		List<TimeBucket> nothing = List.of(new TimeBucket(hour, 0, 0, 0));
		TimeSeries empty = new TimeSeries(hour, nothing, nothing);
		Measures counted = new Measures(this.now.minusSeconds(9),
				Map.of("one-intent", empty, "accepted-fast", empty, "notice-fast", empty));
		StatusPage page = this.pages.page(this.fiveMinutesOld, report(counted, this.now.minusSeconds(2)),
				Locale.ENGLISH);
		assertThat(page.requests().text()).isEqualTo("The newest request is not counted yet.");
		assertThat(row(page, "accepted-fast").sentence()).startsWith("The newest request is not counted yet");
		assertThat(row(page, "notice-fast").sentence()).contains("not prepared or not counted yet");
		assertThat(page.counted()).startsWith("Counts as of ");
	}

	private PromiseReport report(Measures measures, Instant newestRequest) {
		return PromiseReport
			.of(new PromiseInputs(measures, measures, 0, Duration.ZERO, newestRequest, null, 0, List.of(), this.now));
	}

	private static Row row(StatusPage page, String name) {
		return page.promises().stream().filter((each) -> each.name().equals(name)).findFirst().orElseThrow();
	}

}
