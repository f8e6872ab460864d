package org.destek.ticket.deskmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.language.Sentences;
import org.destek.ticket.mailreply.CommandSuggestions;
import org.destek.ticket.people.Person;

/** Every command by mail, by any of its words; what is none is answered with the list. */
@Component
class CommandList {

	private static final String HELP = "help";

	private final List<DeskMailCommand> commands;

	private final Sentences sentences;

	CommandList(List<DeskMailCommand> commands, Sentences sentences) {
		this.commands = List.copyOf(commands);
		this.sentences = sentences;
	}

	Mono<DeskMailAnswer> run(Person person, String word, String argument, DeskMail mail) {
		return Mono.justOrEmpty(find(word))
			.flatMap((command) -> command.run(person, argument, mail))
			.switchIfEmpty(Mono.fromSupplier(() -> list(person, word)));
	}

	private Optional<DeskMailCommand> find(String word) {
		String written = CommandWords.folded(word);
		return this.commands.stream().filter((each) -> isCalled(each.name(), written)).findFirst();
	}

	private boolean isCalled(String name, String written) {
		return Stream.of(Language.values()).anyMatch((each) -> CommandWords.folded(word(each, name)).equals(written));
	}

	private DeskMailAnswer list(Person person, String word) {
		Language reader = Language.orFirst(person.language());
		List<String> lines = new ArrayList<>();
		boolean asked = isCalled(HELP, CommandWords.folded(word));
		if (!asked) {
			lines.add(this.sentences.say(reader, "deskmail.nearest", nearest(reader, word)));
		}
		names().forEach((each) -> lines.add(line(reader, each)));
		lines.add(this.sentences.say(reader, "deskmail.twins"));
		String title = asked ? this.sentences.say(reader, "deskmail.list")
				: this.sentences.say(reader, "deskmail.unknown", "#" + word);
		return (asked ? DeskMailAnswer.done(title) : DeskMailAnswer.refused(title)).saying(lines)
			.linking(this.sentences.say(reader, "deskmail.help-page"), "/desk/help");
	}

	private String nearest(Language reader, String word) {
		List<String> words = names().map((each) -> word(reader, each)).toList();
		return "#" + CommandSuggestions.nearest(words, CommandWords.folded(word));
	}

	private Stream<String> names() {
		return Stream.concat(this.commands.stream().map(DeskMailCommand::name), Stream.of(HELP));
	}

	private String word(Language language, String name) {
		return this.sentences.say(language, "deskmail." + name + ".word");
	}

	private String line(Language reader, String name) {
		return this.sentences.say(reader, "deskmail." + name + ".usage") + " – "
				+ this.sentences.say(reader, "deskmail." + name + ".does");
	}

}
