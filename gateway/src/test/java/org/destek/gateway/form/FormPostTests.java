package org.destek.gateway.form;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.destek.gateway.FakeOffice;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.RunningGateway;
import org.destek.gateway.StandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** The form as a browser without scripts posts it, against stand-ins for the services. */
class FormPostTests extends RunningGateway {

	private static final String RECEIPT = "/tickets/" + FakeOffice.CODE + "/receipt";

	private FakeOffice office;

	@BeforeEach
	void open() {
		this.office = new FakeOffice(TICKET, ATTACHMENT);
	}

	@Test
	void leadsToTheReceiptWithACookieForThisTicketOnly() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled().withFile("ğüşıöç.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(RECEIPT);
		assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy((cookie) -> assertThat(cookie)
			.contains("ticket-K7M3XR9TQ2=", "HttpOnly", "SameSite=Lax", "Path=/tickets/K7M-3XR-9TQ2;")
			.doesNotContain(FakeOffice.KEY));
		assertThat(this.office.lastRequest().path("topic").asString()).isEqualTo("staj");
		assertThat(this.office.lastRequest().path("attachments").size()).isEqualTo(1);
		assertThat(get(RECEIPT, "Cookie", cookies(answer)).body()).contains("Talebiniz alındı", FakeOffice.CODE,
				"elif@ogr.ornek.edu.tr", "&lt;b&gt;başvurum");
	}

	@Test
	void showsAllThatIsWrongAndKeepsWhatWasTypedAndUploaded() {
		HttpResponse<String> answer = post(new MultipartForm().with("requester.name", "")
			.with("requester.email", "elif@gmial.com")
			.with("requester.nationalId", "10000000146")
			.with("message", "kısa")
			.with("humanCheck.id", "check-1")
			.with("humanCheck.answer", "48271")
			.withFile("kalan.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).contains("<title>Hata: Bir Destek Talebi Gönderin · Destek Sistemi</title>",
				"Talebiniz henüz gönderilmedi: 2 alanı düzeltiniz", "<a href=\"#requester-name\">Talep Sahibi: Adınızı",
				"kalan.pdf", "value=\"10000000146\"", "gmail.com olarak düzelt", "name=\"attachments\"",
				"aria-invalid=\"true\"", "value=\"check-1\"", "value=\"48271\"");
	}

	@Test
	void drawsANewPictureAfterAWrongAnswerOnly() {
		String body = post(MultipartForm.rightlyFilled().with("humanCheck.answer", "11111")).body();
		assertThat(body).contains("Yazdığınız sayılar resimle aynı değil.").doesNotContain("value=\"11111\"");
		assertThat(body).doesNotContain("name=\"humanCheck.id\" value=\"wrong\"");
		assertThat(TICKET.seen()).anyMatch((seen) -> seen.uri().equals("/api/human-checks"));
	}

	@Test
	void keepsTheOthersWhenOneFileIsRefused() {
		String body = post(MultipartForm.rightlyFilled()
			.withFile("iyi.pdf", "content")
			.withFile("program.pdf", "MZ program")
			.withFile("buyuk.png", new byte[11 * 1024 * 1024])).body();
		assertThat(body).contains("iyi.pdf", "“program.pdf” bu türde eklenemiyor.",
				"“buyuk.png” 11 MB; en fazla 10 MB olabilir.");
		assertThat(this.office.uploads()).isEqualTo(1);
		assertThat(this.office.lastRequest().path("attachments").size()).isEqualTo(3);
	}

	@Test
	void namesAFileThatTheScriptWasRefusedAlready() {
		HttpResponse<String> answer = post(
				MultipartForm.rightlyFilled().with("refused", "413:25165824:ekran-kaydı.mp4"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Dosya Ekle: “ekran-kaydı.mp4” 24 MB; en fazla 10 MB olabilir.");
	}

	@Test
	void refusesAFourthFileWithoutUploadingIt() {
		MultipartForm form = MultipartForm.rightlyFilled();
		for (int i = 1; i <= 4; i++) {
			form.withFile("dosya-" + i + ".pdf", "content " + i);
		}
		HttpResponse<String> answer = post(form);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("En fazla 3 dosya eklenebilir.", "dosya-3.pdf");
		assertThat(this.office.uploads()).isEqualTo(3);
	}

	@Test
	void skipsFileInputsThatWereLeftEmptyAndNamesAnEmptyFile() {
		assertThat(post(MultipartForm.rightlyFilled().withFile("", "")).statusCode()).isEqualTo(303);
		assertThat(post(MultipartForm.rightlyFilled().withFile("bos.pdf", "")).body())
			.contains("“bos.pdf” boş ya da bozuk; dosyayı yeniden seçiniz.");
	}

	@Test
	void takesUploadedFilesAlongUntilTheyAreRemoved() {
		String first = post(MultipartForm.rightlyFilled().with("message", "kısa").withFile("kalan.pdf", "content"))
			.body();
		String receipt = found("name=\"attachments\" value=\"([^\"]+)\"", first);
		String id = found("data-id=\"([^\"]+)\"", first);
		String again = post(MultipartForm.rightlyFilled().with("attachments", receipt).with("action", "new-picture"))
			.body();
		assertThat(again).contains("kalan.pdf", receipt, "Elif Yıldız").doesNotContain("id=\"summary\"");
		HttpResponse<String> removed = post(
				MultipartForm.rightlyFilled().with("attachments", receipt).with("action", "remove:" + id));
		assertThat(removed.statusCode()).isEqualTo(200);
		assertThat(removed.body()).doesNotContain("kalan.pdf").contains("Elif Yıldız");
		assertThat(ATTACHMENT.lastSeen().method()).isEqualTo("DELETE");
	}

	@Test
	void givesTheTextBackWhenTicketServiceIsDown() {
		get("/tickets/new/staj");
		TICKET.stop();
		try {
			HttpResponse<String> answer = post(MultipartForm.rightlyFilled().withFile("kalan.pdf", "content"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(header(answer, "Retry-After")).isEqualTo("30");
			assertThat(answer.body()).contains("Talebiniz şu anda kaydedilemiyor. 30 saniye sonra yeniden deneyiniz",
					"Elif Yıldız", "Staj başvurum onaylanmış görünmüyor.", "kalan.pdf");
		}
		finally {
			TICKET.startAgain();
		}
	}

	@Test
	void givesTheTextBackWhenAttachmentServiceIsDown() {
		ATTACHMENT.stop();
		try {
			HttpResponse<String> answer = post(MultipartForm.rightlyFilled().withFile("yok.pdf", "content"));
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.body()).contains("Elif Yıldız", "Staj başvurum onaylanmış görünmüyor.");
			assertThat(this.office.requests()).isEmpty();
		}
		finally {
			ATTACHMENT.startAgain();
		}
	}

	@Test
	void passesOnAConflictAndAThrottleAndOpensANewFormAfterAConflict() {
		refuseWith(409, "idempotency-key-reused");
		HttpResponse<String> reused = post(
				new MultipartForm().with("idempotencyKey", "d3c88d40-130d-4340-88c2-6741119d25cc"));
		assertThat(reused.statusCode()).isEqualTo(409);
		assertThat(reused.body()).contains("Bu form başka içerikle zaten gönderildi.").doesNotContain("d3c88d40-130d");
		refuseWith(429, "too-many-requests");
		HttpResponse<String> throttled = post(MultipartForm.rightlyFilled());
		assertThat(throttled.statusCode()).isEqualTo(429);
		assertThat(header(throttled, "Retry-After")).isEqualTo("60");
		assertThat(throttled.body()).contains("1 dakika sonra yeniden deneyiniz.", "Elif Yıldız");
	}

	@Test
	@Timeout(30)
	void refusesTextBeyondAnyFormAndGoesOnListening() {
		assertThat(post(MultipartForm.rightlyFilled().with("message", "x".repeat(200_000))).statusCode())
			.isEqualTo(413);
		assertThat(post(MultipartForm.rightlyFilled().with("message", "x".repeat(20_000))).statusCode()).isEqualTo(422);
		assertThat(post(MultipartForm.rightlyFilled().with("message", "x".repeat(900_000))).statusCode())
			.isEqualTo(413);
		for (int i = 0; i < 5; i++) {
			assertThat(get("/privacy").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void writesTypedMarkupAsText() {
		String body = post(MultipartForm.rightlyFilled()
			.with("requester.name", "\"><script>alert(1)</script>")
			.with("subject", "'\"><img src=x onerror=alert(1)>")
			.with("message", "</textarea>")
			.with("requester.email", "x@\"><b>gmial.com")
			.withFile("<b>.pdf", "content")).body();
		assertThat(body).doesNotContain("<script>alert", "<img src=x", "</textarea></textarea>", "<b>");
	}

	@Test
	void handsControlCharactersOnToBeJudgedAndNeverIntoAHeader() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled()
			.with("requester.name", "Elif\r\nBcc: x@y.z\u0000")
			.with("requester.email", "a@b.c\r\nSet-Cookie: x=y"));
		assertThat(this.office.lastRequest().path("requester").path("name").asString()).startsWith("Elif\nBcc");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("x="));
	}

	@Test
	void takesAnOrdinaryPostToo() {
		HttpResponse<String> answer = post("/tickets/new/bys",
				"requester.name=Elif+Y%C4%B1ld%C4%B1z&message=Staj+ba%C5%9Fvurum+yok&humanCheck.answer=48271",
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.office.lastRequest().path("requester").path("name").asString()).isEqualTo("Elif Yıldız");
	}

	@Test
	void correctsASlipInTheAddressWhenAsked() {
		String body = post(MultipartForm.rightlyFilled()
			.with("requester.email", "elif@gmial.com")
			.with("action", "use-domain:gmail.com")).body();
		assertThat(body).contains("value=\"elif@gmail.com\"").doesNotContain("gmial");
	}

	@Test
	void keepsEverythingWhenTheLanguageIsChanged() {
		HttpResponse<String> answer = send("/tickets/new/staj?lang=en",
				MultipartForm.rightlyFilled().with("action", "language")::post);
		assertThat(answer.body()).contains("Send a support request", "Elif Yıldız", "Change");
	}

	@Test
	void knowsNoOtherTopics() {
		assertThat(get("/tickets/new/yok").statusCode()).isEqualTo(404);
		assertThat(send("/tickets/new/yok", MultipartForm.rightlyFilled()::post).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> post(MultipartForm form) {
		return send("/tickets/new/staj", form::post, "Accept-Language", "tr");
	}

	private void refuseWith(int status, String problem) {
		StandIn.Answer answer = (request, response) -> request.receive()
			.then()
			.thenMany(response.status(status)
				.header("Content-Type", "application/problem+json")
				.header("Retry-After", "60")
				.sendString(Mono.just("{\"type\":\"urn:destek:problem:" + problem + "\"}")));
		TICKET.on("POST /api/tickets", answer);
	}

	private static String cookies(HttpResponse<String> answer) {
		return String.join("; ",
				answer.headers()
					.allValues("Set-Cookie")
					.stream()
					.map((cookie) -> cookie.replaceFirst(";.*", ""))
					.toList());
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

}
