package org.destek.notification.imap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One thread a mailbox, and those that break off its waiting. */
@Component
class MailboxThreads implements DisposableBean {

	private static final int MOST_ALARMS = 4;

	private static final int MOST_TASKS = 10_000;

	private final Map<String, Scheduler> mailboxes = new ConcurrentHashMap<>();

	private final Scheduler alarms = Schedulers.newBoundedElastic(MOST_ALARMS, MOST_TASKS, "mailbox-alarm", 60, true);

	Scheduler of(String mailbox) {
		return this.mailboxes.computeIfAbsent(mailbox, (name) -> Schedulers.newSingle("mailbox-" + name, true));
	}

	Scheduler alarms() {
		return this.alarms;
	}

	@Override
	public void destroy() {
		this.mailboxes.values().forEach(Scheduler::dispose);
		this.alarms.dispose();
	}

}
