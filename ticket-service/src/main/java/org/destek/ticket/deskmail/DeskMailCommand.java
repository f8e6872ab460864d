package org.destek.ticket.deskmail;

import reactor.core.publisher.Mono;

import org.destek.ticket.people.Person;

/**
 * A command that somebody of the office sends by mail. Each is a bean. Its words stand in
 * {@code sentences}: {@code deskmail.<name>.word} is what people write behind the hash,
 * {@code deskmail.<name>.usage} and {@code deskmail.<name>.does} its lines in the list of
 * commands. The word of each language works in every mail.
 */
public interface DeskMailCommand {

	/**
	 * What its sentences' keys call it.
	 * @return lower-case letters
	 */
	String name();

	/**
	 * Does what is asked, in the caller's transaction.
	 * @param person who asks, believed
	 * @param argument what stands behind the word, perhaps nothing
	 * @param mail the rest of the mail
	 * @return what is answered, in the person's language; what they may not see is
	 * answered like what does not exist
	 */
	Mono<DeskMailAnswer> run(Person person, String argument, DeskMail mail);

}
