package org.destek.gateway.form;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

import org.destek.gateway.FakeServices;
import org.destek.gateway.MultipartForm;
import org.destek.gateway.StubService;

import static org.assertj.core.api.Assertions.assertThat;

/** What the form answers to a post. */
class FormPostTests extends PostedForm {

	private static final String RECEIPT = "/tickets/" + FakeServices.CODE + "/receipt";

	@Test
	void leadsToTheReceiptWithACookieForThisTicketOnly() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled().withFile("ğüşıöç.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo(RECEIPT);
		assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy((cookie) -> assertThat(cookie)
			.contains("ticket-K7M3XR9TQ2=", "HttpOnly", "SameSite=Lax", "Path=/tickets/K7M-3XR-9TQ2;")
			.doesNotContain(FakeServices.KEY));
		assertThat(this.services.lastRequest().path("topic").asString()).isEqualTo("staj");
		assertThat(this.services.lastRequest().path("attachments").size()).isEqualTo(1);
		assertThat(get(RECEIPT, "Cookie", cookies(answer)).body()).contains("Talebiniz alındı", FakeServices.CODE,
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
		assertThat(TICKET.seen()).anyMatch((seen) -> seen.uri().equals("/api/human-checks?topic=staj"));
	}

	@Test
	void sendsTheWorkOfTheBrowserAndAsksForDigitsWhereItWasInVain() {
		assertThat(get("/tickets/new/staj").body()).contains("data-work=\"{&quot;algorithm&quot;:&quot;SHA-256&quot;,",
				"5a17?check=check-");
		String body = post(
				MultipartForm.rightlyFilled().with("humanCheck.answer", "11111").with("humanCheck.altcha", "d29yaw=="))
			.body();
		assertThat(this.services.lastRequest().at("/humanCheck/altcha").asString()).isEqualTo("d29yaw==");
		assertThat(body).contains("name=\"humanCheck.altcha\" value=\"\"", "Yazdığınız sayılar resimle aynı değil.")
			.doesNotContain("data-work");
		String other = post(MultipartForm.rightlyFilled().with("message", "kısa").with("humanCheck.altcha", "d29yaw=="))
			.body();
		assertThat(other).contains("name=\"humanCheck.altcha\" value=\"d29yaw==\"");
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
			assertThat(this.services.requests()).isEmpty();
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
		assertThat(reused.body()).contains("value=\"new-form\"", "Yeni form aç");
		refuseWith(429, "too-many-requests");
		HttpResponse<String> throttled = post(MultipartForm.rightlyFilled());
		assertThat(throttled.statusCode()).isEqualTo(429);
		assertThat(header(throttled, "Retry-After")).isEqualTo("60");
		assertThat(throttled.body()).contains("1 dakika sonra yeniden deneyiniz.", "Elif Yıldız");
	}

	@Test
	void opensANewFormWithWhatWasTyped() {
		HttpResponse<String> answer = post(MultipartForm.rightlyFilled()
			.with("idempotencyKey", "d3c88d40-130d-4340-88c2-6741119d25cc")
			.with("action", "new-form")
			.withFile("kalan.pdf", "content"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body())
			.contains("Bu sayfa artık yeni bir formdur: Göndermek için düğmeye yeniden basınız.", "Elif Yıldız",
					"kalan.pdf")
			.doesNotContain("d3c88d40-130d", "48271");
		assertThat(this.services.requests()).isEmpty();
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
		assertThat(this.services.lastRequest().path("requester").path("name").asString()).startsWith("Elif\nBcc");
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("x="));
	}

	@Test
	void takesAnOrdinaryPostToo() {
		HttpResponse<String> answer = post("/tickets/new/bys",
				"requester.name=Elif+Y%C4%B1ld%C4%B1z&message=Staj+ba%C5%9Fvurum+yok&humanCheck.answer=48271",
				"Content-Type", "application/x-www-form-urlencoded");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.services.lastRequest().path("requester").path("name").asString()).isEqualTo("Elif Yıldız");
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

	private void refuseWith(int status, String problem) {
		StubService.Answer answer = (request, response) -> request.receive()
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

}
