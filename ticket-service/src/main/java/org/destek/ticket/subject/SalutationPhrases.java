package org.destek.ticket.subject;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What greetings are made of, in Turkish and English: in small letters without accents
 * and signs, as {@link MessageWord#plain()} has them.
 */
final class SalutationPhrases {

	/** Compared without case, accents and signs, so that "iyi gunler" is one, too. */
	static final List<List<String>> GREETINGS = phrases("merhaba", "merhabalar", "herkese merhaba", "selam", "selamlar",
			"selamun aleykum", "selamin aleykum", "selamunaleykum", "esselamu aleykum", "sa", "slm", "mrb", "mrhb",
			"meraba", "gunaydin", "tunaydin", "iyi gunler", "iyi sabahlar", "iyi aksamlar", "iyi geceler",
			"iyi calismalar", "iyi haftalar", "iyi haftasonlari", "iyi hafta sonlari", "iyi bayramlar", "iyi seneler",
			"iyi yillar", "hayirli gunler", "hayirli sabahlar", "hayirli aksamlar", "hayirli isler", "hayirli cumalar",
			"kolay gelsin", "kolayliklar", "kolayliklar dilerim", "umarim iyisinizdir", "nasilsiniz", "saygilar",
			"ilgili birime", "ilgili kisiye", "ilgililere", "ilgili makama", "ilgili birimin dikkatine",
			"yetkilinin dikkatine", "yetkililerin dikkatine", "yetkili makama", "hocam", "hocalarim", "efendim",
			"hello", "hi", "hey", "hiya", "greetings", "good day", "good morning", "good afternoon", "good evening",
			"to whom it may concern", "how are you", "i hope you are well", "i hope you are doing well",
			"hope you are well", "hope you are doing well", "i hope this email finds you well",
			"i hope this mail finds you well", "i hope this message finds you well");

	static final Set<String> WISHES = Set.of("dilerim", "diliyorum", "dileriz", "efendim", "olsun");

	/** After these stands who is greeted. */
	static final Set<String> HONORIFICS = Set.of("sayin", "degerli", "saygideger", "kiymetli", "sevgili", "sn", "dear",
			"esteemed");

	static final List<List<String>> ADDRESSEES = phrases("hocam", "hocalarim", "yetkili", "yetkililer", "yetkili kisi",
			"ilgili", "ilgililer", "ilgili kisi", "ilgili birim", "efendim", "arkadaslar", "herkes", "herkese", "ekip",
			"destek ekibi", "destek birimi", "bilgi islem", "bilgi islem ekibi", "bilgi islem birimi",
			"bilgi islem daire baskanligi", "sir", "sirs", "madam", "sir or madam", "sirmadam", "sir madam",
			"sir and madam", "madam or sir", "madamsir", "sir or maam", "all", "everyone", "everybody", "team",
			"support", "support team", "it support", "it team", "it office", "it department", "help desk", "helpdesk",
			"there", "guys", "folks", "colleagues", "colleague", "professor", "officer", "friends");

	/** After a name. */
	static final Set<String> TITLES = Set.of("hanim", "bey", "hocam", "hoca", "beyefendi", "hanimefendi");

	/** A petition's first line names who it is for. */
	static final Pattern PETITION = Pattern
		.compile("(baskanligi|mudurlugu|dekanligi|rektorlugu|sekreterligi|koordinatorlugu|birimi)n[ea]");

	private SalutationPhrases() {
	}

	/** The longest first, so that "iyi günler" is not taken for less. */
	private static List<List<String>> phrases(String... phrases) {
		return Stream.of(phrases)
			.map((phrase) -> List.of(phrase.split(" ")))
			.sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
			.toList();
	}

}
