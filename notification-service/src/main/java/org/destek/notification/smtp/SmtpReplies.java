package org.destek.notification.smtp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import org.destek.notification.delivery.transport.DeliveryOutcome;
import org.destek.notification.delivery.transport.DeliveryOutcome.Result;

/**
 * Reads what a failure says (RFC 5321, section 4.2; RFC 3463): a refusal of this
 * recipient or this mail is final, a refusal of us as a sender is a fault of the
 * installation that must not burn every mail.
 */
final class SmtpReplies {

	private static final Pattern ENHANCED_CODE = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

	static final int SERVICE_NOT_AVAILABLE = 421;

	private SmtpReplies() {
	}

	static DeliveryOutcome outcomeOf(MessagingException failure) {
		for (Exception each = failure; each != null; each = next(each)) {
			if (each instanceof SMTPAddressFailedException refused) {
				return aboutTheMail(refused.getReturnCode(), refused);
			}
			if (each instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
				return refused.getCommand().startsWith("MAIL") ? aboutUs(refused)
						: aboutTheMail(refused.getReturnCode(), refused);
			}
		}
		return new DeliveryOutcome(Result.UNREACHABLE, null, rootOf(failure).getClass().getSimpleName());
	}

	private static DeliveryOutcome aboutUs(SMTPSendFailedException refusal) {
		int code = refusal.getReturnCode();
		return new DeliveryOutcome(Result.UNREACHABLE, code, "sender " + reason(refusal, code));
	}

	private static DeliveryOutcome aboutTheMail(int code, Exception refusal) {
		return new DeliveryOutcome(resultOf(code), code, reason(refusal, code));
	}

	private static Result resultOf(int code) {
		boolean authentication = code >= 530 && code < 540;
		if (code == SERVICE_NOT_AVAILABLE || authentication) {
			return Result.UNREACHABLE;
		}
		return (code >= 500 && code < 600) ? Result.REFUSED : Result.DEFERRED;
	}

	/** The codes alone: the words beside them quote addresses. */
	private static String reason(Exception refusal, int code) {
		Matcher enhanced = ENHANCED_CODE.matcher((refusal.getMessage() != null) ? refusal.getMessage() : "");
		return enhanced.find() ? code + " " + enhanced.group() : String.valueOf(code);
	}

	private static @Nullable Exception next(Exception failure) {
		return (failure instanceof MessagingException chained) ? chained.getNextException() : null;
	}

	private static Throwable rootOf(Throwable failure) {
		Throwable cause = failure.getCause();
		return (cause == null || cause == failure) ? failure : rootOf(cause);
	}

}
