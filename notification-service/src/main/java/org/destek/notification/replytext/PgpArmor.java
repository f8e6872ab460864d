package org.destek.notification.replytext;

import java.util.BitSet;
import java.util.List;

import org.destek.notification.replytext.MailLine.Mark;

/** The lines that OpenPGP sets around a text that it signs (RFC 9580, section 7). */
final class PgpArmor {

	private static final String MESSAGE = "-----BEGIN PGP SIGNED MESSAGE-----";

	private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";

	private static final String END = "-----END PGP SIGNATURE-----";

	private PgpArmor() {
	}

	/** The indexes of such lines. */
	static BitSet in(List<MailLine> lines) {
		BitSet armor = new BitSet();
		int end = lastEnd(lines);
		boolean header = false;
		boolean signature = false;
		for (int i = 0; i < lines.size(); i++) {
			String text = lines.get(i).is(Mark.QUOTED) ? "" : lines.get(i).text().strip();
			header = text.equals(MESSAGE) || (header && !text.isEmpty());
			signature |= i < end && text.equals(SIGNATURE);
			armor.set(i, header || signature);
			signature &= !text.equals(END);
		}
		return armor;
	}

	private static int lastEnd(List<MailLine> lines) {
		int end = lines.size() - 1;
		while (end >= 0 && !lines.get(end).text().strip().equals(END)) {
			end--;
		}
		return end;
	}

	/** Undoes what signing does to lines that begin with a dash. */
	static List<MailLine> unescaped(List<MailLine> lines) {
		boolean signed = lines.stream().anyMatch((line) -> line.text().strip().equals(MESSAGE));
		return signed ? lines.stream().map(PgpArmor::unescaped).toList() : lines;
	}

	private static MailLine unescaped(MailLine line) {
		return line.text().startsWith("- -") ? new MailLine(line.text().substring(2), line.mark()) : line;
	}

}
