package org.destek.notification.bounce;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the reason of a bounce. The remote server's words outweigh its code, and its code
 * outweighs the status that the reporting server made of it: a status is often a guess.
 *
 * @param reason as in {@code notice-bounced.v1}
 * @param aboutSender whether it is the sender that is refused
 */
public record BounceReason(String reason, boolean aboutSender) {

	static final BounceReason OTHER = new BounceReason("other", false);

	static final BounceReason UNKNOWN_ADDRESS = new BounceReason("unknown-address", false);

	static final BounceReason MAILBOX_FULL = new BounceReason("mailbox-full", false);

	static final BounceReason UNREACHABLE = new BounceReason("unreachable", false);

	static final BounceReason REFUSED = new BounceReason("refused", false);

	static final BounceReason SENDER_REFUSED = new BounceReason("refused", true);

	private static final Pattern ENHANCED = Pattern.compile("\\b([45])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

	private static final Pattern BASIC = Pattern.compile("(?:^|[\\s;:#])(5\\d\\d)(?=[\\s-])");

	private static final List<String> MOVED_OR_GONE = List.of("13", "17", "18");

	/**
	 * Names it.
	 * @param status such as {@code 5.1.1}; 5.0.0 says as little as none
	 * @param diagnosis the remote server's answer, in lower case
	 * @param text what the report says to people, in lower case
	 * @return the reason
	 */
	public static BounceReason of(String status, String diagnosis, String text) {
		BounceReason byAnswer = byAnswer(status, diagnosis);
		if (byAnswer != OTHER) {
			return byAnswer;
		}
		BounceReason byText = saysNothing(diagnosis) ? BounceWords.clearly(text) : OTHER;
		if (byText != OTHER) {
			return byText;
		}
		BounceReason byStatus = byEnhancedCode(status);
		return (byStatus != OTHER) ? byStatus : byAnything(diagnosis, text);
	}

	/** An address that is called invalid may be the sender's, if the code says so. */
	private static BounceReason byAnswer(String status, String diagnosis) {
		BounceReason byWords = BounceWords.clearly(diagnosis);
		BounceReason byCode = byEnhancedCode(diagnosis);
		BounceReason coded = (byCode != OTHER) ? byCode : byEnhancedCode(status);
		if (byWords == UNKNOWN_ADDRESS && coded.aboutSender() && !BounceWords.nameRecipient(diagnosis)) {
			return coded;
		}
		return (byWords != OTHER) ? byWords : byCode;
	}

	private static boolean saysNothing(String diagnosis) {
		return diagnosis.isBlank() || (!ENHANCED.matcher(diagnosis).find() && !BASIC.matcher(diagnosis).find());
	}

	private static BounceReason byAnything(String diagnosis, String text) {
		for (String each : List.of(diagnosis, text)) {
			BounceReason coded = byEnhancedCode(each);
			BounceReason found = (coded != OTHER) ? coded : BounceWords.vaguely(each);
			found = (found != OTHER) ? found : byBasicCode(each);
			if (found != OTHER) {
				return found;
			}
		}
		return BounceWords.clearly(text);
	}

	private static BounceReason byEnhancedCode(String words) {
		Matcher code = ENHANCED.matcher(words);
		while (code.find()) {
			BounceReason named = byCode(code.group(2), code.group(3), words);
			if (named != OTHER) {
				return named;
			}
		}
		return OTHER;
	}

	/**
	 * RFC 3463, RFC 5248 and the registry's later codes; Microsoft's have three digits.
	 */
	private static BounceReason byCode(String subject, String detail, String words) {
		return switch (subject) {
			case "1" -> byAddress(detail);
			case "2" -> byMailbox(detail);
			case "3" -> bySystem(detail);
			case "4" -> byRoute(detail, words);
			case "6" -> REFUSED;
			case "7" -> MOVED_OR_GONE.contains(detail) ? UNKNOWN_ADDRESS : byPolicy(detail);
			default -> OTHER;
		};
	}

	/** 1.7 and 1.8 speak of the sender's address, as do Microsoft's 1.20 and 1.90. */
	private static BounceReason byAddress(String detail) {
		return switch (detail) {
			case "0", "5", "9" -> OTHER;
			case "7", "8", "20", "90" -> SENDER_REFUSED;
			default -> UNKNOWN_ADDRESS;
		};
	}

	/** 2.1: the mailbox is disabled, which for us is a person that is no longer there. */
	private static BounceReason byMailbox(String detail) {
		return switch (detail) {
			case "1" -> UNKNOWN_ADDRESS;
			case "2" -> MAILBOX_FULL;
			case "3" -> REFUSED;
			default -> OTHER;
		};
	}

	private static BounceReason bySystem(String detail) {
		return switch (detail) {
			case "1" -> MAILBOX_FULL;
			case "2", "5" -> UNREACHABLE;
			case "4" -> REFUSED;
			default -> OTHER;
		};
	}

	/**
	 * A server that answers 550 was reached: Exchange Online says 5.4.1 of a mailbox that
	 * its directory does not hold.
	 */
	private static BounceReason byRoute(String detail, String words) {
		return (detail.equals("1") && words.contains("550 5.4.1")) ? UNKNOWN_ADDRESS : UNREACHABLE;
	}

	/** 7.20 to 7.29: DKIM, SPF, reverse DNS and DMARC of the sender (RFC 7372). */
	private static BounceReason byPolicy(String detail) {
		int number = Integer.parseInt(detail);
		boolean authentication = number >= 20 && number <= 29;
		boolean outbound = number >= 500;
		return (authentication || outbound) ? SENDER_REFUSED : REFUSED;
	}

	private static BounceReason byBasicCode(String words) {
		Matcher code = BASIC.matcher(words);
		if (!code.find()) {
			return OTHER;
		}
		return switch (code.group(1)) {
			case "551", "553" -> UNKNOWN_ADDRESS;
			case "552" -> MAILBOX_FULL;
			default -> OTHER;
		};
	}

}
