package org.destek.notification.incoming;

/**
 * A mail whose turn is kept, with files to be handed over.
 *
 * @param open the mail
 * @param given the turns, its own among them
 */
record MailInTurn(OpenMail open, GivenTurns given) {

	StoredMail mail() {
		return this.open.mail();
	}

}
