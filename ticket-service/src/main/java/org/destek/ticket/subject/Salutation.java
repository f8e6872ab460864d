package org.destek.ticket.subject;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.destek.ticket.ticket.TypedText;

/**
 * Finds where a message begins after its greeting, on the same line or on lines of its
 * own. When in doubt a word is no greeting: a subject with a greeting in it is worse to
 * read, one without its first words is wrong.
 */
final class Salutation {

	/** Words between spaces; a line's end is remembered with the word before it. */
	private static final Pattern WORD = Pattern.compile("(\\S+)([^\\S\\n\\r]*[\\n\\r]\\s*|\\s*)");

	/** Compared without case, accents and signs, so that "iyi gunler" is one, too. */
	private static final List<List<String>> GREETINGS = phrases("merhaba", "merhabalar", "herkese merhaba", "selam",
			"selamlar", "selamun aleykum", "selamin aleykum", "selamunaleykum", "esselamu aleykum", "sa", "slm", "mrb",
			"mrhb", "meraba", "gunaydin", "tunaydin", "iyi gunler", "iyi sabahlar", "iyi aksamlar", "iyi geceler",
			"iyi calismalar", "iyi haftalar", "iyi haftasonlari", "iyi hafta sonlari", "iyi bayramlar", "iyi seneler",
			"iyi yillar", "hayirli gunler", "hayirli sabahlar", "hayirli aksamlar", "hayirli isler", "hayirli cumalar",
			"kolay gelsin", "kolayliklar", "kolayliklar dilerim", "umarim iyisinizdir", "nasilsiniz", "saygilar",
			"ilgili birime", "ilgili kisiye", "ilgililere", "ilgili makama", "ilgili birimin dikkatine",
			"yetkilinin dikkatine", "yetkililerin dikkatine", "yetkili makama", "hocam", "hocalarim", "efendim",
			"hello", "hi", "hey", "hiya", "greetings", "good day", "good morning", "good afternoon", "good evening",
			"to whom it may concern", "how are you", "i hope you are well", "i hope you are doing well",
			"hope you are well", "hope you are doing well", "i hope this email finds you well",
			"i hope this mail finds you well", "i hope this message finds you well");

	private static final Set<String> WISHES = Set.of("dilerim", "diliyorum", "dileriz", "efendim", "olsun");

	/** After these stands who is greeted. */
	private static final Set<String> HONORIFICS = Set.of("sayin", "degerli", "saygideger", "kiymetli", "sevgili", "sn",
			"dear", "esteemed");

	private static final List<List<String>> ADDRESSEES = phrases("hocam", "hocalarim", "yetkili", "yetkililer",
			"yetkili kisi", "ilgili", "ilgililer", "ilgili kisi", "ilgili birim", "efendim", "arkadaslar", "herkes",
			"herkese", "ekip", "destek ekibi", "destek birimi", "bilgi islem", "bilgi islem ekibi",
			"bilgi islem birimi", "bilgi islem daire baskanligi", "sir", "sirs", "madam", "sir or madam", "sirmadam",
			"sir madam", "sir and madam", "madam or sir", "madamsir", "sir or maam", "all", "everyone", "everybody",
			"team", "support", "support team", "it support", "it team", "it office", "it department", "help desk",
			"helpdesk", "there", "guys", "folks", "colleagues", "colleague", "professor", "officer", "friends");

	/** After a name. */
	private static final Set<String> TITLES = Set.of("hanim", "bey", "hocam", "hoca", "beyefendi", "hanimefendi");

	/** A petition's first line names who it is for. */
	private static final Pattern PETITION = Pattern
		.compile("(baskanligi|mudurlugu|dekanligi|rektorlugu|sekreterligi|koordinatorlugu|birimi)n[ea]");

	private static final int LONGEST_NAME = 6;

	private final List<Word> words;

	private Salutation(List<Word> words) {
		this.words = words;
	}

	/**
	 * A message from its first word on that is no greeting.
	 * @param message what somebody wrote
	 * @return the rest; empty when there is nothing but greetings
	 */
	static String skip(String message) {
		List<Word> words = new ArrayList<>();
		Matcher each = WORD.matcher(message);
		while (each.find()) {
			words.add(Word.of(each));
		}
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

	/** The place after one more greeting, or the same place. */
	private int after(int at) {
		if (at >= this.words.size()) {
			return at;
		}
		Word word = this.words.get(at);
		if (word.plain().isEmpty()) {
			return at + 1;
		}
		if (HONORIFICS.contains(word.plain())) {
			return afterHonorific(at);
		}
		int greeted = longest(GREETINGS, at);
		return (greeted > at) ? afterAddressee(afterWish(greeted)) : afterPetition(at);
	}

	private int afterHonorific(int at) {
		int named = longest(ADDRESSEES, at + 1);
		if (named > at + 1) {
			return named;
		}
		int name = afterName(at + 1, LONGEST_NAME);
		return (name > at + 1) ? name : lineOfItsOwn(at);
	}

	private int lineOfItsOwn(int at) {
		int end = lineEnd(at);
		return (end - at <= LONGEST_NAME && end < this.words.size()) ? end : at;
	}

	private int afterWish(int at) {
		boolean open = at < this.words.size() && this.words.get(at - 1).isOpen();
		return (open && WISHES.contains(this.words.get(at).plain())) ? at + 1 : at;
	}

	private int afterAddressee(int at) {
		if (at >= this.words.size() || !this.words.get(at - 1).isOpen()) {
			return at;
		}
		int named = longest(ADDRESSEES, at);
		return (named > at) ? named : afterName(at, 3);
	}

	/** A name ends with a title, or its words are capitals' up to a comma or line end. */
	private int afterName(int at, int longest) {
		boolean capital = true;
		for (int last = at; last < Math.min(at + longest, this.words.size()); last++) {
			Word word = this.words.get(last);
			if (last > at && TITLES.contains(word.plain())) {
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
		boolean addressed = end - at <= LONGEST_NAME + 2 && end < this.words.size()
				&& PETITION.matcher(this.words.get(end - 1).plain()).find();
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
			Word word = this.words.get(at + i);
			boolean last = i == phrase.size() - 1;
			if (!word.plain().equals(phrase.get(i)) || !(last || word.isOpen())) {
				return false;
			}
		}
		return true;
	}

	/** The longest first, so that "iyi günler" is not taken for less. */
	private static List<List<String>> phrases(String... phrases) {
		return Stream.of(phrases)
			.map((phrase) -> List.of(phrase.split(" ")))
			.sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
			.toList();
	}

	/**
	 * A word of the message.
	 *
	 * @param at where it stands
	 * @param plain small letters without accents and signs
	 */
	private record Word(int at, String text, String plain, boolean endsLine) {

		private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

		/** "Merhabaaa" is one, too. */
		private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

		/** Their point ends nothing. */
		private static final Set<String> ABBREVIATIONS = Set.of("prof", "doc", "dr", "yrd", "ogr", "gor", "ars",
				"uyesi", "sn", "mr", "mrs", "ms");

		static Word of(Matcher found) {
			String text = found.group(1);
			boolean endsLine = found.group(2).matches("(?s).*[\\n\\r].*");
			String letters = SIGNS.matcher(TypedText.plain(text)).replaceAll("");
			return new Word(found.start(), text, DRAWN_OUT.matcher(letters).replaceAll("$1"), endsLine);
		}

		/** Whether what is said goes on after it. */
		boolean isOpen() {
			return !this.endsLine
					&& (!this.text.matches("(?s).*[,.;:!?…\\p{Pd})]") || ABBREVIATIONS.contains(this.plain));
		}

		boolean endsSentence() {
			return this.text.matches("(?s).*[.?…]");
		}

		/** As a name is written; who writes all in capitals says nothing by it. */
		boolean isCapital() {
			return this.text.matches("\\p{Lu}(\\p{L}*\\p{Ll})?\\P{L}*");
		}

	}

}
