package org.destek.notification.bounce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What servers write when they give a mail up, in the languages of those that we meet.
 * All texts are in lower case.
 */
final class BounceWords {

	private static final int ENOUGH = 8_000;

	private static final Pattern TOO_LARGE = either("message (?:size|length) exceeds", "exceeds? (?:the )?size limit",
			"message (?:is )?too (?:large|big)", "(?:maximum|max) (?:message )?size", "size limit",
			"recipsizelimit|sizelimit", "(?:ileti|mesaj)\\S* (?:boyutu )?çok büyük", "nachricht .{0,20}zu groß");

	private static final Pattern SENDER = either(
			"\\bsender\\b.{0,30}(?:reject|denied|block|verif\\w+ fail|not (?:allowed|authori[sz]ed|accepted)|invalid|banned)",
			"(?:bad|invalid|banned|blocked|unverified|rejected) (?:outbound )?send(?:er|ing)",
			"\\bmail from\\b.{0,60}reject",
			"(?:client host|sending (?:ip|mta|server|domain)|your (?:ip|host|server|domain|network|e?-?mail server)"
					+ "|ip address|connecting ip|messages? from|mail from).{0,80}(?:block|black|banned|reputation|listed|denied|refused|not accepted)",
			"spamhaus|spamcop|barracuda|sorbs|\\brbl\\b|dnsbl|black-?list|black list|block-?list|block list|deny-?list",
			"\\bdmarc\\b|\\bspf\\b|\\bdkim\\b|unauthenticated (?:e-?mail|mail|message|sender)|reputation",
			"reverse dns|\\bptr\\b|\\brdns\\b|helo\\b.{0,40}(?:reject|invalid)",
			"(?:sending|daily|hourly|outbound|message rate)\\b.{0,30}(?:limit|quota)|too many (?:messages|mails|connections) from",
			"gönderen\\S* (?:adres\\S* )?(?:reddedil|engellen|doğrulanama)", "absender.{0,30}(?:abgelehnt|gesperrt)");

	private static final Pattern FULL = either(
			"(?:mailbox|inbox|mail box|mailfolder|account|disk|box|user)\\b.{0,40}\\b(?:full\\b|over (?:its |the |his )?quota)",
			"over ?-?quota|quota ?(?:has been |is |was )?(?:exceed|reach|violat|full)|quotaexceeded|mailboxfull",
			"exceed\\w*.{0,40}(?:quota|storage)|out of (?:storage|disk|mail)? ?space|storage allocation",
			"insufficient (?:disk |system |mail )?(?:storage|space|quota)|not enough (?:disk |storage )?space",
			"(?:mailbox|account).{0,30}(?:size|storage) limit",
			"posta kutusu\\S*.{0,20} dolu|kota\\S*.{0,10} (?:dolu|aş)",
			"postfach.{0,40}voll|speicherplatz.{0,40}überschritten", "bo[iî]te.{0,40}pleine", "buz[oó]n.{0,40}llen",
			"casella.{0,40}piena", "caixa.{0,40}cheia", "ящик.{0,30}переполнен");

	private static final Pattern UNREACHABLE = either(
			"(?:host|domain)(?: name)?(?: or domain name)?(?: was| is| could)? ?(?:not (?:be )?(?:found|known|resolved)|unknown\\b|does(?: not|n't) exist|unreachable|invalid)",
			"(?:unknown|no such|nonexistent|non-existent|bad|invalid) (?:host|domain)|nonexistentdomain|nxdomain|name service error",
			"domain .{1,80}(?:does(?: not|n't) exist|couldn't be found|could not be found)",
			"no route to host|time[d-]? ?-?out|connection (?:was )?(?:refused|reset|dropped|lost|failed|closed)",
			"couldn't find any host|(?:unable|failed) to (?:resolve|connect|route|contact)|can(?:not|'t|t) (?:find|resolve|connect|reach) ",
			"retry time|time expired|message expired|queue\\.expired|expired? (?:in|from) (?:the )?queue|undeliverable for \\d",
			"(?:routing|mail|mailer|forwarding) loop|too many hops|hop count|loops? back|server.{0,30}(?:not respond|did not answer|is down|unavailable)",
			"(?:sunucu|alan ad)\\S*.{0,30}(?:ulaşılam|bağlanılam|bulunam|yanıt verm)|zaman aşımı",
			"domäne.{0,40}nicht gefunden|domaine.{0,30}introuvable|dominio.{0,30}no (?:existe|encontrado)|(?:узел|домен).{0,30}не найден");

	private static final Pattern UNKNOWN = either(
			"(?:user|recipient|mailbox|account|addressee|alias|address|member|person|subscriber|mail-?drop)s?\\b"
					+ ".{0,80}?(?:unknown|(?:not|n't) (?:be )?(?:found|known|exist|valid|listed|recogni[sz]ed|active|local)|no longer|invalid|disabled|inactive|suspended|deactivated|has been closed|discontinued|terminated)",
			"(?:unknown|no such|invalid|non-?existent|bad|undeliverable|incorrect) (?:local )?(?:user|recipient|mailbox|address|account|alias|person|part|to |destination|e-?mail)",
			"recipient addres\\w* rejected\\s*:\\s*access denied", "recipnotfound|recipientnotfound|adr\\.\\w*notfound",
			"no (?:mailbox|account|one|user|person|valid recipients?)\\b|not a (?:valid|known|customer)|not our customer|doesn.t have an? ",
			"mailbox (?:is |was )?(?:unavailable|not available)|(?:not|isn't|no longer) (?:here|with us|at this)",
			"unrout\\w*able address|does(?: not|n't) exist|couldn't be found|wasn't found|could not be found",
			"550 .{0,40}unknown|550 .{0,40}not found|user name.{0,30}not (?:found|unique)|not listed in",
			"bulunamadı|bulunamıyor|böyle bir (?:kullanıcı|adres|hesap|posta)|(?:alıcı|kullanıcı|adres|hesap)\\S*.{0,30}(?:geçersiz|bilinmiyor|yok\\b|mevcut değil|kapatıl|tanınm)",
			"(?:empfänger|adresse|benutzer|postfach).{0,60}(?:unbekannt|existiert nicht|nicht gefunden|konnte nicht)",
			"n'existe pas|introuvable|inconnu|destinataire.{0,30}non trouv",
			"no existe|desconocid|no se (?:encontró|pudo encontrar)",
			"sconosciut|non esiste|inesistente|não (?:existe|encontrad)|desconhecid",
			"не (?:найден|существует)|неизвестн");

	private static final Pattern REFUSED = either("\\bspam\\b|junk|bulk mail|virus|malware|phish|infected|attachment",
			"policy|prohibited|not permitted|greylist|grey-list|content (?:filter|reject)|filtered",
			"block(?:ed|ing)|notauthorized|not authori[sz]ed|authrequired|restricted|reddedil|engellen|politika",
			"relay(?:ing)?\\b.{0,20}(?:denied|access|not|prohibit)");

	private static final Pattern TURNED_AWAY = either(
			"reject|denied|not allowed|refused|not accept|kabul etm|kabul edilm|izin ver",
			"abgelehnt|verweigert|refusé|rechazad|rifiutat|отклонен");

	private static final Pattern RECIPIENT = either("user", "recipient", "mailbox", "account");

	/** In this order: who is refused may also be called unknown. */
	private static final List<Map.Entry<Pattern, BounceReason>> CLEAR = List.of(
			Map.entry(TOO_LARGE, BounceReason.REFUSED), Map.entry(SENDER, BounceReason.SENDER_REFUSED),
			Map.entry(FULL, BounceReason.MAILBOX_FULL), Map.entry(UNREACHABLE, BounceReason.UNREACHABLE),
			Map.entry(UNKNOWN, BounceReason.UNKNOWN_ADDRESS), Map.entry(REFUSED, BounceReason.REFUSED));

	private BounceWords() {
	}

	/** What the words leave no doubt about; {@code OTHER} when there are none. */
	static BounceReason clearly(String words) {
		String head = head(words);
		return CLEAR.stream()
			.filter((each) -> each.getKey().matcher(head).find())
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(BounceReason.OTHER);
	}

	static boolean nameRecipient(String words) {
		return RECIPIENT.matcher(words).find();
	}

	/** Words that many servers put before whatever the reason is. */
	static BounceReason vaguely(String words) {
		return TURNED_AWAY.matcher(head(words)).find() ? BounceReason.REFUSED : BounceReason.OTHER;
	}

	private static String head(String words) {
		return words.substring(0, Math.min(words.length(), ENOUGH));
	}

	private static Pattern either(String... words) {
		List<String> all = new ArrayList<>(List.of(words));
		return Pattern.compile(String.join("|", all), Pattern.UNICODE_CASE);
	}

}
