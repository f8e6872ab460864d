package org.destek.notification.replytext;

import java.util.regex.Pattern;

/**
 * The lines with which phones and programs name themselves under a mail: "sent" or "get"
 * in some language together with the name of a device or program, and no sentence around
 * them.
 */
final class DeviceSignature {

	private static final int LONGEST = 220;

	private static final int MOST_WORDS = 14;

	private static final Pattern LINK = Pattern.compile("\\s?[<(\\[]?https?://[^\\s<>()]{1,500}[>)\\]]?");

	private static final String SENT = "sent (?:from|with|via|using)|gönderildi|göndərildi|göndərilib|iletildi|gesendet|"
			+ "envoyé|enviado|enviada|inviato|inviata|verzonden|verstuurd|skickat|skickades|sendt|lähetetty|wysłan[eoy]|wysłano|"
			+ "odeslán[oay]?|odoslan[éáoy]|trimis|poslan[oa]|poslato|elküldve|küldve|изпратено|отправлен[оа]|надіслан[оа]|"
			+ "στάλθηκε|εστάλη|απεστάλη|أرسلت|أُرسلت|أُرسل|مرسل|ارسال|فرستاده|נשלח|发送|發送|传送|傳送|から送信|보냄";

	private static final String DEVICE = "iphon|ipad|ipod|ios\\b|android|samsung|galaxy|huawei|honor|xiaomi|redmi|poco|oppo|"
			+ "vivo|realme|oneplus|pixel|nokia|lenovo|vestel|casper|general mobile|reeder|tecno|infinix|sony|xperia|htc|"
			+ "blackberry|windows|mac\\b|telefonumdan|tabletimden|cihazımdan|bilgisayarımdan|telefonundan|my phone|"
			+ "my mobile|smartphone|mobiltelefon|handy|téléphone|teléfono|telefone|telefon";

	private static final String PROGRAM = "outlook|gmail|yahoo|yandex|proton|thunderbird|mail\\.ru|zoho|k-9|mailbird|"
			+ "spark|canary|edison|bluemail|blue mail|aqua mail|tutanota|tuta\\b|gmx|web\\.de|mailspring|mynet|office 365";

	private static final Pattern NAMED = Pattern.compile("\\b(?:" + DEVICE + "|" + PROGRAM + ")");

	private static final Pattern SENT_WORD = Pattern.compile(SENT);

	// Nobody writes "sent" so far from its device, or a sentence around both.
	private static final Pattern GET = Pattern
		.compile("^(?:get|download|descarga|obtenir|obtenez|obtener|obtén|obtenha|"
				+ "scarica|ottieni|laden sie|holen sie|hämta|hent|hanki|pobierz|stáhnout|získejte|descărcați|скачать|получите|"
				+ "завантажте|احصل)\\b.{0,40}(?:" + PROGRAM + ")" + "|(?:" + PROGRAM
				+ ").{0,40}(?:edinin|indirin|alın|yükleyin|herunterladen)\\b");

	private static final Pattern SLOGAN = Pattern
		.compile("^yahoo (?:mail|posta)\\s?[:-]\\s?\\p{L}+, \\p{L}+,? (?:\\p{L}+ )?\\p{L}+$");

	private static final Pattern FROM_ENDING = Pattern
		.compile("(?:['’]?(?:dan|den|tan|ten|ile|üzerinden|aracılığıyla|kullanılarak)) gönderildi$|dən göndəril");

	/** "Belgem dün telefonumdan gönderildi" is a sentence. */
	private static final Pattern BEGINNING = Pattern.compile("^(?:akıllı|mobil|cep|" + DEVICE + "|" + PROGRAM + ")");

	private DeviceSignature() {
	}

	static boolean is(String line) {
		String shape = AttributionLine.shape(line);
		if (shape.isEmpty() || line.length() > LONGEST) {
			return false;
		}
		String words = LINK.matcher(shape).replaceAll("").strip();
		boolean sentence = words.chars().filter((each) -> each == '.' || each == '?' || each == '!').count() > 1
				|| words.endsWith("?") || words.split(" ").length > MOST_WORDS;
		return !sentence && (SLOGAN.matcher(words).find() || GET.matcher(words).find() || saysSent(words));
	}

	/** The verb stands first or last, and in Turkish after what it was sent from. */
	private static boolean saysSent(String words) {
		String plain = words.replaceAll("[.!]$", "").strip();
		if (!NAMED.matcher(plain).find() || !SENT_WORD.matcher(plain).find()) {
			return false;
		}
		if (plain.endsWith("gönderildi")) {
			return FROM_ENDING.matcher(plain).find() && BEGINNING.matcher(plain).find();
		}
		return true;
	}

}
