package org.destek.notification.incoming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done next of some mails without changing the order of any ticket or sender.
 *
 * @param together mails that are settled at once
 * @param withFiles then each of these by itself; no two of one ticket or sender
 * @param later what comes behind one of those
 */
record Wave(List<OpenMail> together, List<OpenMail> withFiles, List<OpenMail> later) {

	static Wave of(List<OpenMail> mails) {
		Wave wave = new Wave(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		Set<Object> held = new HashSet<>();
		for (OpenMail mail : mails) {
			wave.placeOf(mail, held).add(mail);
		}
		return wave;
	}

	private List<OpenMail> placeOf(OpenMail mail, Set<Object> held) {
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
