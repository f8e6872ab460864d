package org.destek.notification.replytext;

import java.util.Arrays;
import java.util.List;

import org.destek.notification.replytext.MailLine.Mark;

/**
 * Folds what stands under a text without being said: signatures of people and of devices.
 */
final class SignatureFolding {

	private static final int MOST_BLANK = 3;

	private SignatureFolding() {
	}

	/**
	 * Folds them in each stretch of shown lines.
	 * @param lines the mail
	 * @param treatments what becomes of each line
	 * @param writer the writer's name; none when it is not known
	 */
	static void fold(List<MailLine> lines, LineTreatment[] treatments, String writer) {
		int start = 0;
		while (start < treatments.length) {
			int end = start;
			while (end < treatments.length && (treatments[end] == LineTreatment.SHOWN || lines.get(end).isBlank())) {
				end++;
			}
			foldIn(lines, treatments, start, end, writer);
			start = end + 1;
		}
	}

	private static void foldIn(List<MailLine> lines, LineTreatment[] treatments, int start, int end, String writer) {
		for (int i = start; i < end; i++) {
			if (lines.get(i).is(Mark.SIGNATURE) || isDashesAboveSignature(lines, i, end)) {
				treatments[i] = LineTreatment.FOLDED;
			}
			else if (isDelimiter(lines, i, end, writer)) {
				Arrays.fill(treatments, i, end, LineTreatment.FOLDED);
				break;
			}
		}
		foldDeviceSignatures(lines, treatments, start, end);
	}

	private static boolean isDashesAboveSignature(List<MailLine> lines, int index, int end) {
		int next = index + 1;
		while (next < end && next - index <= MOST_BLANK && lines.get(next).isBlank()) {
			next++;
		}
		return lines.get(index).text().strip().equals("--") && next < end && lines.get(next).is(Mark.SIGNATURE);
	}

	/**
	 * Two dashes and a space (RFC 3676, section 4.3). Without the space they may be a
	 * line that somebody drew, unless the writer's name stands below.
	 */
	private static boolean isDelimiter(List<MailLine> lines, int index, int end, String writer) {
		String text = lines.get(index).text();
		boolean bare = text.strip().equals("--") && index + 1 < end && !writer.isEmpty()
				&& Words.of(lines.get(index + 1).text()).equals(Words.of(writer));
		return !lines.get(index).is(Mark.QUOTED) && (text.equals("-- ") || bare);
	}

	/** The dashes above a device signature are no line that somebody drew. */
	private static void foldDeviceSignatures(List<MailLine> lines, LineTreatment[] treatments, int start, int end) {
		boolean folded = false;
		for (int last = end - 1; last >= start; last--) {
			String text = lines.get(last).text();
			if (text.isBlank() || treatments[last] != LineTreatment.SHOWN) {
				continue;
			}
			if (!DeviceSignature.is(text) && !(folded && text.strip().equals("--"))) {
				return;
			}
			treatments[last] = LineTreatment.FOLDED;
			folded = true;
		}
	}

}
