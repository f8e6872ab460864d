package org.destek.notification.replytext;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether a writer answered among the lines of an earlier mail that nothing marks:
 * they say so above, label their answers, or questions and answers take turns.
 */
final class InlineAnswers {

	private static final int FEWEST_TURNS = 2;

	private static final int LONGEST = 500;

	private static final Pattern POINTER = Pattern
		.compile("aşağı|satır ara|araya yaz|aralara|kırmızı|mavi ile|maviyle|renkli|"
				+ "metnin içi|içine yazd|below|inline|in[- ]line|in red|in blue|in green|in bold|interleaved|between the lines|"
				+ "see my (?:answers|comments|replies)|unten|siehe rot|in rot|ci-dessous|en rouge|abajo|en rojo|abaixo|"
				+ "qui sotto|in rosso|ниже|красным|hieronder|nedenfor|nedan|poniżej|aşağıda");

	private static final Pattern LABEL = Pattern.compile(
			"^(?:cevap|cevabım|yanıt|yanıtım|c|answer|reply|ans|a|antwort|réponse|respuesta|risposta|ответ)\\s?[:>=]");

	private InlineAnswers() {
	}

	/** Whether a writer says that answers stand below. */
	static boolean areSaidIn(List<MailLine> above) {
		return above.stream().anyMatch((line) -> POINTER.matcher(lower(line)).find());
	}

	/** Whether an earlier mail looks as if somebody had answered in it. */
	static boolean standIn(List<MailLine> history) {
		return history.stream().anyMatch((line) -> LABEL.matcher(lower(line)).find()) || throttle(history);
	}

	private static boolean throttle(List<MailLine> history) {
		int turns = 0;
		boolean asked = false;
		for (MailLine line : history) {
			if (!line.isBlank()) {
				boolean question = lower(line).endsWith("?");
				turns += (asked && !question) ? 1 : 0;
				asked = question;
			}
		}
		return turns >= FEWEST_TURNS;
	}

	private static String lower(MailLine line) {
		String text = line.text().strip();
		return text.substring(0, Math.min(text.length(), LONGEST)).replace('İ', 'i').toLowerCase(Locale.ROOT);
	}

}
