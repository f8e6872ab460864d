package org.destek.gateway.form;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.destek.gateway.FakeServices;
import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What the receipt says, on the screen and on paper. */
class ReceiptTests extends RunningGateway {

	private static final String PAGE = "/tickets/" + FakeServices.CODE;

	private FakeServices services;

	private String cookie;

	@BeforeEach
	void open() {
		this.services = new FakeServices(TICKET, ATTACHMENT);
		this.cookie = get(PAGE + "/enter/" + FakeServices.KEY).headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("ticket-"))
			.map((cookie) -> cookie.replaceFirst(";.*", ""))
			.findFirst()
			.orElseThrow();
	}

	@ParameterizedTest
	@CsvSource({ "staj,tr,Staj Yönetim Sistemi ekibi yanıtlayacak", "staj,en,The Staj Yönetim Sistemi team will answer",
			"diger,tr,Destek ekibi yanıtlayacak", "eski,tr,Ekibimiz yanıtlayacak", "eski,en,Our team will answer" })
	void saysWhoWillAnswerInASentence(String topic, String language, String sentence) {
		this.services.about(topic);
		assertThat(receipt(language).body()).contains("<h3>" + sentence + "</h3>");
	}

	@Test
	void saysOnPaperWhoseItIsAndWhatToDo() {
		assertThat(receipt("tr").body()).contains("<strong>Örnek Üniversitesi Bilgi İşlem Daire Başkanlığı</strong>",
				"Hafta içi 08.30–17.30 · bidb@example.org", "<dd class=\"only-print\" dir=\"auto\">Elif Yıldız</dd>",
				"http://localhost:8080/tickets/K7M-3XR-9TQ2</dd>", "Ne yapmanız gerekir?",
				"E-posta gelmezse http://localhost:8080/tickets/track sayfasına");
	}

	private HttpResponse<String> receipt(String language) {
		return get(PAGE + "/receipt", "Cookie", this.cookie, "Accept-Language", language);
	}

}
