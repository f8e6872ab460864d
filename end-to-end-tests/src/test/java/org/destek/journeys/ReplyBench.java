package org.destek.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.destek.journeys.MailCatcherClient.Arrival;
import org.destek.journeys.MailCatcherClient.Mail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures, run by {@code ./destek bench}: from a reply's arrival in the mailbox to the
 * student's mail leaving. Prints figures and judges none of them.
 */
class ReplyBench {

	/** Below what one sender may send in five minutes. */
	private static final int REPLIES = 90;

	private static final int WARM_UP = 10;

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final RunningSystem system = RunningSystem.shared();

	private final MailProgram staff = new MailProgram(this.system, "Gül Şahin", "bys@example.org");

	@Test
	void fromAReplyInTheMailboxToTheStudentsMail() {
		List<Mail> notices = new ArrayList<>();
		for (int i = 0; i < REPLIES; i++) {
			ObjectNode body = this.system.desk().request("bys", List.of());
			String code = this.system.desk().submit(body).json().get("code").asString();
			notices.add(noticeOf(code));
		}
		System.out.printf(Locale.ROOT, "%n%d replies, one after another, the first %d not counted; JDK %s, %d cores%n",
				REPLIES, WARM_UP, System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
		List<Duration> taken = new ArrayList<>();
		for (int i = 0; i < REPLIES; i++) {
			taken.add(timeOfReply(notices.get(i), "Yanıt " + i));
		}
		report(taken.subList(WARM_UP, taken.size()));
	}

	private Mail noticeOf(String code) {
		return this.system.mails()
			.awaitAbout(code, 2, LIMIT)
			.stream()
			.filter((mail) -> mail.to().equals("bys@example.org"))
			.findFirst()
			.orElseThrow();
	}

	private Duration timeOfReply(Mail notice, String text) {
		String code = notice.subject().substring(1, 13);
		this.staff.reply(notice, text);
		// The notice, the receipt, the reply itself, and the answer to the student.
		Map<Boolean, Instant> moments = new HashMap<>();
		for (Arrival each : this.system.mails().awaitArrivals(code, 4, LIMIT)) {
			boolean reply = each.to().contains("+");
			moments.merge(reply, each.at(), (one, other) -> one.isAfter(other) ? one : other);
		}
		assertThat(moments).containsOnlyKeys(true, false);
		return Duration.between(moments.get(true), moments.get(false));
	}

	private static void report(List<Duration> taken) {
		List<Duration> sorted = taken.stream().sorted().toList();
		System.out.printf(Locale.ROOT,
				"reply in the mailbox → student's mail: median %d ms, p95 %d ms, longest %d ms%n", at(sorted, 0.5),
				at(sorted, 0.95), at(sorted, 1));
	}

	private static long at(List<Duration> sorted, double share) {
		return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share) - 1)).toMillis();
	}

}
