package org.destek.ticket.submission;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;

import org.destek.ticket.RunningTicketService;
import org.destek.ticket.TicketForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.ticket.TicketForm.aTicket;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is wrong with a form, said at its field. */
class SubmissionMistakesTests extends RunningTicketService {

	@Test
	void tellsAllMistakesOfAnEmptyFormTogether() {
		submit(TicketForm.empty()).expectStatus()
			.isEqualTo(422)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.type")
			.isEqualTo("urn:destek:problem:invalid-fields")
			.jsonPath("$.detail")
			.isEqualTo("Talebiniz henüz gönderilmedi: 6 alanı düzeltiniz.")
			.jsonPath("$.errors[*].field")
			.isEqualTo(List.of("topic", "requester.name", "requester.email", "requester.unit", "message",
					"humanCheck.answer"))
			.jsonPath("$.errors[*].code")
			.value((codes) -> assertThat((List<?>) codes).allMatch("required"::equals));
	}

	static Stream<Arguments> mistakes() {
		return Stream.of(arguments("topic", "yok", "unknown", "Bir konu başlığı seçiniz.", "Choose a topic."),
				arguments("requester.name", "A", "length", "2–100 karakter olmalıdır; 1 karakter yazdınız.",
						"Use 2–100 characters; you entered 1."),
				arguments("requester.name", "ğ".repeat(101), "length",
						"2–100 karakter olmalıdır; 101 karakter yazdınız.", "Use 2–100 characters; you entered 101."),
				arguments("requester.name", "Ayşe\r\nBcc: herkes@example.org", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.name", "Ayşe\u0000Yılmaz", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.name", "Ayşe\u202Ezamliy", "format",
						"Denetim karakteri olmadan tek satır yazınız.", "Write one line, without control characters."),
				arguments("requester.email", "ayse", "format", "ad@kurum.edu.tr biçiminde tek bir adres yazınız.",
						"Enter one address like name@example.edu."),
				arguments("requester.email", "a@example.org, b@example.org", "format",
						"ad@kurum.edu.tr biçiminde tek bir adres yazınız.", "Enter one address like name@example.edu."),
				arguments("requester.email", "a@example.org\nBcc: b@example.org", "format",
						"ad@kurum.edu.tr biçiminde tek bir adres yazınız.", "Enter one address like name@example.edu."),
				arguments("requester.email", "a@" + "b".repeat(249) + ".org", "length",
						"En fazla 254 karakter olabilir.", "At most 254 characters."),
				arguments("requester.unit", "x".repeat(121), "length", "En fazla 120 karakter olabilir.",
						"At most 120 characters."),
				arguments("requester.unit", "Fen\nFakültesi", "format", "Denetim karakteri olmadan tek satır yazınız.",
						"Write one line, without control characters."),
				arguments("requester.extension", "12", "format", "3–6 rakam olmalıdır; boş da bırakabilirsiniz.",
						"Use 3–6 digits, or leave it empty."),
				arguments("requester.extension", "12a4", "format", "3–6 rakam olmalıdır; boş da bırakabilirsiniz.",
						"Use 3–6 digits, or leave it empty."),
				arguments("requester.nationalId", TicketForm.NATIONAL_ID, "not-asked",
						"Bu konu başlığında TC Kimlik No sorulmaz. Alanı boş bırakınız.",
						"This topic does not ask for a national ID number. Leave the field empty."),
				arguments("subject", "k".repeat(121), "length",
						"En fazla 120 karakter olabilir; 121 karakter yazdınız.",
						"At most 120 characters; you entered 121."),
				arguments("subject", "a\r\nTo: x@example.org", "format", "Denetim karakteri olmadan tek satır yazınız.",
						"Write one line, without control characters."),
				arguments("message", "kısa", "length", "En az 10 karakter yazınız; 4 karakter yazdınız.",
						"Use at least 10 characters; you entered 4."),
				arguments("message", "😀".repeat(10_001), "length",
						"En fazla 10.000 karakter olabilir; 10.001 karakter yazdınız.",
						"At most 10,000 characters; you entered 10,001."),
				arguments("language", "de", "unknown", "Türkçe (tr) ya da İngilizce (en) seçiniz.",
						"Choose Turkish (tr) or English (en)."),
				arguments("attachments", List.of("a", "b", "c", "d"), "too-many", "En fazla 3 dosya eklenebilir.",
						"Up to 3 files."));
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void tellsAMistakeInTheReadersLanguage(String field, Object typed, String code, String turkish, String english) {
		long before = count("ticket");
		TicketForm form = aTicket().with(field, typed).provedHuman(this.humanChecks);
		for (String language : List.of("tr-TR,tr;q=0.9,en;q=0.8", "en")) {
			submit(form, UUID.randomUUID(), language).expectStatus()
				.isEqualTo(422)
				.expectBody()
				.jsonPath("$.errors.length()")
				.isEqualTo(1)
				.jsonPath("$.errors[0].field")
				.isEqualTo(field)
				.jsonPath("$.errors[0].code")
				.isEqualTo(code)
				.jsonPath("$.errors[0].message")
				.isEqualTo("en".equals(language) ? english : turkish);
		}
		assertThat(count("ticket")).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			''|required|TC Kimlik No’nuzu yazınız.
			1000000014|length|11 rakam olmalıdır; 10 rakam yazdınız.
			1000000014x|digits|Yalnızca rakam yazınız.
			10000000147|check-digits|Bu numara geçerli değil. Rakamları kontrol ediniz.
			""", delimiter = '|')
	void refusesAWrongNationalIdWhereItIsAsked(String typed, String code, String message) {
		submit(aTicket().about("staj").with("requester.nationalId", typed).provedHuman(this.humanChecks)).expectStatus()
			.isEqualTo(422)
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("requester.nationalId")
			.jsonPath("$.errors[0].code")
			.isEqualTo(code)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
	}

}
