package org.destek.notification.bounce;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.notification.mime.CleanText;
import org.destek.notification.mime.MimeHeaders;
import org.destek.notification.mime.MimePart;
import org.destek.notification.mime.content.MailContent;
import org.destek.notification.mime.header.Addresses;
import org.destek.notification.mime.header.AutoReplySubject;
import org.destek.notification.mime.header.MailSender;
import org.destek.notification.mime.header.MailerDaemon;
import org.destek.notification.mime.header.MessageReferences;
import org.destek.notification.mime.text.BodyLine;

/**
 * Recognises bounces without a delivery status: qmail, old Exchange and many others write
 * for people only. A server that calls itself one and says that it failed is enough.
 * Anything less is only likely, and counts only at a bounce address.
 */
final class UnstructuredBounce {

	private static final int ENOUGH = 20_000;

	private static final Pattern FAILURE = Pattern
		.compile("undeliver|action: ?failed|not (?:be )?(?:sent|delivered)|non-?deliver|failure notice"
				+ "|deliver\\w* (?:\\w+ )?(?:status notification|fail|error|problem|unsuccess|has failed|attempt)|fail\\w* (?:\\w+ )?deliver"
				+ "|returned? (?:mail|message|to sender)|(?:unable|failed) to (?:be )?(?:deliver|send|transmit|reach)|permanent(?:ly)? (?:error|fail|fatal)"
				+ "|could ?n[o']t (?:be )?(?:deliver|send|reach|mail)|can ?n?[o']?t (?:be )?deliver|wasn't able to deliver|did not reach|mail system error"
				+ "|mail (?:\\w+ )?(?:fail|error|problem)|rejected mail|message (?:\\w+ )?(?:rejected|blocked|fail)|error (?:sending|in|condition)|fatal error|non remis"
				+ "|teslim edil(?:e)?m|iletilem|gönderilem|teslimat\\w* (?:başarısız|hata)|geri dön|ulaştırılam"
				+ "|unzustellbar|nicht (?:zugestellt|zustellbar)|zustell\\S* fehl|non distribu|échec (?:de )?(?:la )?(?:remise|distribution)|n'a pas pu être (?:remis|distribu|livr)"
				+ "|no se (?:ha |han )?pue?d\\w* (?:entreg|envia)|no entregad|mancat\\w* (?:recapito|consegna)|non recapit|impossibile (?:recapit|consegn)"
				+ "|não (?:foi )?(?:possível )?entreg|niet (?:bezorg|afgelever)|onbestelbaar|не (?:доставлен|удалось|может быть)|недоставлен"
				+ "|配信|送信でき|退信|无法投递|kunde inte levereras|nie można dostarczyć|nedoruč");

	private static final Pattern DELAY = Pattern.compile(
			"\\bdelay|warning:.{0,80}(?:still|not yet|delay|hours|could not send)|will be retried|still being retried"
					+ "|warning message only|(?:not|n't) need to resend|will (?:continue to (?:try|attempt|be)|keep trying|retry|try again)|attempts? .{0,40}will continue"
					+ "|not yet been delivered|hasn't been delivered yet|no action is required on your part|gecik|tekrar denen|yeniden denen|henüz teslim"
					+ "|verzöger|wird weiter(?:hin)? versucht|retard[ée]|retrasad|ritard|atrasad|отложен|задерж");

	private static final Pattern GIVEN_UP = Pattern.compile(
			"permanent|giv(?:en|ing) up|has failed|will not be (?:retried|delivered)|will be deleted|no further|timeout exceeded|vazgeç");

	private static final Pattern ADDRESS = Pattern
		.compile("[<(\\s:'\"]([^\\s<>()@:,;\"']{1,64}@[^\\s<>()@:,;\"']{3,190})[>)\\s:,;'\".]");

	private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^>?[ ]{0,4}message-id:\\s{0,4}(<[^<>\\s]{1,500}>)");

	/** From here on it is the mail that came back. */
	private static final Pattern COPY = Pattern.compile(
			"(?im)^[ >|]{0,4}(?:received|return-path|x-\\S+|dkim-signature|mime-version):|^\\W{0,10}(?:below this line|this is a copy|original message|message header|orijinal ileti|özgün ileti|returned message)");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern CODE = Pattern.compile("\\b5\\.\\d{1,3}\\.\\d{1,3}\\b|\\b55\\d[\\s-]");

	private static final Pattern LATER = Pattern.compile("\\b4\\.\\d{1,3}\\.\\d{1,3}\\b");

	private UnstructuredBounce() {
	}

	static DeliveryReport of(MimeHeaders headers, MailContent content) throws IOException {
		boolean named = MailerDaemon.isNamed(headers) || headers.word("content-type").contains("delivery-status");
		String subject = subjectOf(headers);
		String words = wordsOf(content);
		boolean says = FAILURE.matcher(subject).find() || FAILURE.matcher(words).find()
				|| headers.has("x-failed-recipients");
		boolean returned = content.original() != null || content.nested() != null;
		if (!named && !MailerDaemon.hasNullReversePath(headers)) {
			boolean likely = says && (returned || CODE.matcher(words).find()) && !isDelay(subject, words);
			return likely ? DeliveryReport.likely(bounce(headers, content)) : DeliveryReport.NONE;
		}
		if (isDelay(subject, words)) {
			return named ? DeliveryReport.NOT_FINAL : DeliveryReport.NONE;
		}
		if (named && (says || returned)) {
			return DeliveryReport.failed(bounce(headers, content));
		}
		return (named || (says && !isAway(headers))) ? DeliveryReport.likely(bounce(headers, content))
				: DeliveryReport.NONE;
	}

	/** Vacation programs write to the envelope sender, too (RFC 3834, section 4). */
	private static boolean isAway(MimeHeaders headers) {
		return AutoReplySubject.isIn(headers) || headers.word("auto-submitted").startsWith("auto-replied");
	}

	/** A delivery status that lists no recipient: the rest of the mail has to say. */
	static DeliveryReport unlisted(MimeHeaders headers, MailContent content) throws IOException {
		return isDelay(subjectOf(headers), wordsOf(content)) ? DeliveryReport.NOT_FINAL
				: DeliveryReport.failed(bounce(headers, content));
	}

	private static boolean isDelay(String subject, String words) {
		if (DELAY.matcher(subject).find()) {
			return true;
		}
		return DELAY.matcher(words).find() && !GIVEN_UP.matcher(words).find();
	}

	private static Bounce bounce(MimeHeaders headers, MailContent content) throws IOException {
		String words = wordsOf(content);
		BounceReason reason = BounceReason.of("", "", words);
		return new Bounce(DeliveryReportReader.originalId(content), recipient(headers, content),
				!LATER.matcher(words).find(), reason.reason(), reason.aboutSender());
	}

	private static String subjectOf(MimeHeaders headers) {
		String subject = headers.text("subject", 300);
		return (subject != null) ? lower(subject) : "";
	}

	/** What the server itself says, in lower case, without the mail that came back. */
	static String wordsOf(MailContent content) {
		String text = textOf(content);
		Matcher copy = COPY.matcher(text);
		return SPACES.matcher(lower(copy.find() ? text.substring(0, copy.start()) : text)).replaceAll(" ");
	}

	private static String textOf(MailContent content) {
		return CleanText.cut(BodyLine.joined(content.lines()), ENOUGH);
	}

	/** Whom it did not reach: never who is written to, and never who writes. */
	static @Nullable String recipient(MimeHeaders headers, MailContent content) {
		String failed = headers.first("x-failed-recipients");
		Set<String> others = new HashSet<>(Addresses.recipients(headers));
		MailSender from = Addresses.from(headers);
		if (from != null) {
			others.add(lower(from.address()));
		}
		return address(" " + ((failed != null) ? failed : textOf(content)) + " ", others);
	}

	private static @Nullable String address(String text, Set<String> others) {
		Matcher address = ADDRESS.matcher(text);
		for (int at = 0; address.find(at); at = address.end(1)) {
			String found = lower(address.group(1));
			if (!others.contains(found)) {
				return found;
			}
		}
		return null;
	}

	static @Nullable String originalId(MailContent content) throws IOException {
		Matcher id = MESSAGE_ID.matcher(textOf(content));
		if (id.find()) {
			return id.group(1);
		}
		MimePart nested = content.nested();
		return (nested != null) ? MessageReferences.own(MimeHeaders.of(nested.body())) : null;
	}

	private static String lower(String text) {
		return text.replace('İ', 'i').toLowerCase(Locale.ROOT);
	}

}
