package org.destek.notification.inbound;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.destek.notification.inbound.classify.ClassifiedMail;

/**
 * Divides mails into those that can be handled together and those that cannot, so that
 * the mails to a ticket and those of a sender keep their order.
 *
 * @param together mails that are settled at once
 * @param withFiles then each of these by itself; no two of one ticket or sender
 * @param later what comes behind one of those
 */
record MailBatch(List<ClassifiedMail> together, List<ClassifiedMail> withFiles, List<ClassifiedMail> later) {

	static MailBatch of(List<ClassifiedMail> mails) {
		MailBatch batch = new MailBatch(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		Set<Object> held = new HashSet<>();
		for (ClassifiedMail mail : mails) {
			batch.listFor(mail, held).add(mail);
		}
		return batch;
	}

	private List<ClassifiedMail> listFor(ClassifiedMail mail, Set<Object> held) {
		if (held.contains(mail.order())) {
			return this.later;
		}
		if (mail.bringsFiles()) {
			held.add(mail.order());
			return this.withFiles;
		}
		return this.together;
	}

}
