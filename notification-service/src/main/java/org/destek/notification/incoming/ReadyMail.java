package org.destek.notification.incoming;

/**
 * A mail that wants nothing more before it has its effect but, maybe, its turn.
 *
 * @param open the mail
 * @param files what became of its files
 */
record ReadyMail(OpenMail open, HandedFiles files) {

	static ReadyMail withoutFiles(OpenMail open) {
		return new ReadyMail(open, HandedFiles.NONE);
	}

}
