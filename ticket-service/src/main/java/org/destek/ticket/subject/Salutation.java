package org.destek.ticket.subject;

import java.util.List;

/**
 * Finds where a message begins after its greeting, on the same line or on lines of its
 * own. When in doubt a word is no greeting: a subject with a greeting in it is worse to
 * read, one without its first words is wrong.
 */
final class Salutation {

	private static final int MAX_NAME_WORDS = 6;

	private final List<MessageWord> words;

	private Salutation(List<MessageWord> words) {
		this.words = words;
	}

	/**
	 * A message from its first word on that is no greeting.
	 * @param message what somebody wrote
	 * @return the rest; empty when there is nothing but greetings
	 */
	static String skip(String message) {
		List<MessageWord> words = MessageWord.allOf(message);
		int first = new Salutation(words).end();
		return (first < words.size()) ? message.substring(words.get(first).at()) : "";
	}

	private int end() {
		int at = 0;
		int next = after(at);
		while (next > at) {
			at = next;
			next = after(at);
		}
		return at;
	}

	/** The position after one more greeting, or the same. */
	private int after(int at) {
		if (at >= this.words.size()) {
			return at;
		}
		MessageWord word = this.words.get(at);
		if (word.plain().isEmpty()) {
			return at + 1;
		}
		if (SalutationPhrases.HONORIFICS.contains(word.plain())) {
			return afterHonorific(at);
		}
		int greeted = longest(SalutationPhrases.GREETINGS, at);
		return (greeted > at) ? afterAddressee(afterWish(greeted)) : afterPetition(at);
	}

	private int afterHonorific(int at) {
		int named = longest(SalutationPhrases.ADDRESSEES, at + 1);
		if (named > at + 1) {
			return named;
		}
		int name = afterName(at + 1, MAX_NAME_WORDS);
		return (name > at + 1) ? name : lineOfItsOwn(at);
	}

	private int lineOfItsOwn(int at) {
		int end = lineEnd(at);
		return (end - at <= MAX_NAME_WORDS && end < this.words.size()) ? end : at;
	}

	private int afterWish(int at) {
		boolean open = at < this.words.size() && this.words.get(at - 1).isOpen();
		return (open && SalutationPhrases.WISHES.contains(this.words.get(at).plain())) ? at + 1 : at;
	}

	private int afterAddressee(int at) {
		if (at >= this.words.size() || !this.words.get(at - 1).isOpen()) {
			return at;
		}
		int named = longest(SalutationPhrases.ADDRESSEES, at);
		return (named > at) ? named : afterName(at, 3);
	}

	/** A name ends with a title, or its words are capitals' up to a comma or line end. */
	private int afterName(int at, int longest) {
		boolean capital = true;
		for (int last = at; last < Math.min(at + longest, this.words.size()); last++) {
			MessageWord word = this.words.get(last);
			if (last > at && SalutationPhrases.TITLES.contains(word.plain())) {
				return last + 1;
			}
			capital &= word.isCapital();
			if (!word.isOpen()) {
				return (capital && !word.endsSentence()) ? last + 1 : at;
			}
		}
		return at;
	}

	private int afterPetition(int at) {
		int end = lineEnd(at);
		boolean addressed = end - at <= MAX_NAME_WORDS + 2 && end < this.words.size()
				&& SalutationPhrases.PETITION.matcher(this.words.get(end - 1).plain()).find();
		return addressed ? end : at;
	}

	private int lineEnd(int at) {
		int end = at;
		while (end < this.words.size() && !this.words.get(end).endsLine()) {
			end++;
		}
		return Math.min(end + 1, this.words.size());
	}

	private int longest(List<List<String>> phrases, int at) {
		return phrases.stream().filter((phrase) -> stands(phrase, at)).findFirst().map(List::size).orElse(0) + at;
	}

	private boolean stands(List<String> phrase, int at) {
		if (at + phrase.size() > this.words.size()) {
			return false;
		}
		for (int i = 0; i < phrase.size(); i++) {
			MessageWord word = this.words.get(at + i);
			boolean last = i == phrase.size() - 1;
			if (!word.plain().equals(phrase.get(i)) || !(last || word.isOpen())) {
				return false;
			}
		}
		return true;
	}

}
