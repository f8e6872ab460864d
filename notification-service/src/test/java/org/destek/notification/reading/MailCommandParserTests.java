package org.destek.notification.reading;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that sort a ticket, as people and their phones write them. */
class MailCommandParserTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			öncelik yüksek         | priority | yüksek
			ÖNCELİK: acil          | priority | acil
			Oncelik normal         | priority | normal
			priority high          | priority | high
			etiket eduroam, yazıcı | tag      | eduroam, yazıcı
			ETİKET Ağ              | tag      | Ağ
			tag wifi               | tag      | wifi
			""")
	void haveAnArgumentInEitherLanguage(String line, String act, String argument) {
		MailCommandParser.Found found = MailCommandParser.in("#" + line + "\n\nBir not.");
		assertThat(found.command()).isNotNull();
		assertThat(found.command().act()).isEqualTo(act);
		assertThat(found.command().argument()).isEqualTo(argument);
		assertThat(found.text()).isEqualTo("Bir not.");
	}

}
