package org.destek.bench.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.destek.bench.load.SampleRequest;
import org.destek.bench.stack.Mails.Mail;

/** How long mails take, one request after another. */
public final class MailTimes {

	private static final Duration SOON = Duration.ofSeconds(60);

	private final Requests requests;

	private final Mails mails;

	private final MailProgram program;

	public MailTimes(Probe probe) {
		this.requests = new Requests(probe);
		this.mails = probe.mails();
		this.program = new MailProgram(probe.system().port("DESTEK_SMTP_PORT"), SampleRequest.OFFICE);
	}

	/** Milliseconds of each, in the order in which they were measured. */
	public record Times(List<Long> toStudent, List<Long> toStaff, List<Long> answer) {
	}

	/** Sends so many requests, and answers each by mail. */
	public Times measure(int count) {
		Times times = new Times(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < count; i++) {
			Instant click = Instant.now();
			Requests.Taken request = this.requests.submit();
			Mail notice = this.requests.mail(request, SampleRequest.OFFICE);
			Mail receipt = this.requests.mail(request, request.email());
			times.toStudent().add(Duration.between(click, receipt.at()).toMillis());
			times.toStaff().add(Duration.between(click, notice.at()).toMillis());
			Instant sent = Instant.now();
			this.program.reply(this.mails.raw(notice), "Ders kaydınız onaylandı. (" + i + ")");
			times.answer().add(Duration.between(sent, answer(request).at()).toMillis());
		}
		return times;
	}

	private Mail answer(Requests.Taken request) {
		return Mails.await("The answer to the student", SOON, () -> {
			List<Mail> mails = this.mails.about(request.code())
				.stream()
				.filter((mail) -> mail.to().equals(request.email()))
				.toList();
			return (mails.size() > 1) ? Optional.of(mails.get(0)) : Optional.empty();
		});
	}

}
