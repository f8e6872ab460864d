package org.destek.gateway.site;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.destek.gateway.RunningGateway;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

/** What programs ask for that know only the site's name. */
@TestPropertySource(properties = { "destek.institution.security-contact=mailto:guvenlik@deneme.edu.tr",
		"destek.institution.public-url=https://destek.deneme.edu.tr/", "destek.institution.accent=#7A1F3D" })
class SiteTests extends RunningGateway {

	@Test
	void keepsRobotsFromRequestsAndLetsThemFindTheForm() {
		HttpResponse<String> robots = get("/robots.txt");
		assertThat(header(robots, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
		assertThat(robots.body()).contains("User-agent: *\n", "Disallow: /tickets/\n", "Disallow: /staff/\n",
				"Disallow: /api/\n", "Allow: /tickets/new\n");
	}

	@Test
	void namesWhoIsToldOfASecurityFaultForLessThanAYear() {
		HttpResponse<String> answer = get("/.well-known/security.txt");
		assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
		assertThat(answer.body()).startsWith("Contact: mailto:guvenlik@deneme.edu.tr\nExpires: ")
			.endsWith("Canonical: https://destek.deneme.edu.tr/.well-known/security.txt\n");
		Instant expires = Instant.parse(answer.body().replaceAll("(?s).*Expires: (\\S+)\n.*", "$1"));
		assertThat(expires).isBetween(Instant.now().plus(30, DAYS), Instant.now().plus(364, DAYS));
	}

	@ParameterizedTest
	@CsvSource({ "tr,Destek Sistemi · Örnek Üniversitesi BİDB", "en,Support · Örnek University IT" })
	void tellsPhonesWhatTheOfficeIsCalled(String language, String name) {
		HttpResponse<String> answer = get("/manifest.webmanifest", "Accept-Language", language);
		assertThat(header(answer, "Content-Type")).startsWith("application/manifest+json");
		JsonNode manifest = new JsonMapper().readTree(answer.body());
		assertThat(manifest.path("name").asString()).isEqualTo(name);
		assertThat(manifest.path("theme_color").asString()).isEqualTo("#7A1F3D");
		assertThat(manifest.path("start_url").asString()).isEqualTo("/");
		assertThat(manifest.path("icons")).hasSize(2)
			.allSatisfy((icon) -> assertThat(get(icon.path("src").asString()).statusCode()).isEqualTo(200));
	}

	@ParameterizedTest
	@CsvSource({ "/apple-touch-icon.png,180", "/icons/192.png,192", "/icons/512.png,512" })
	void drawsItsIconInTheAccent(String path, int size) throws IOException {
		HttpResponse<byte[]> answer = send(path, HttpRequest.Builder::GET, BodyHandlers.ofByteArray());
		assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
		BufferedImage icon = ImageIO.read(new ByteArrayInputStream(answer.body()));
		assertThat(icon.getWidth()).isEqualTo(size).isEqualTo(icon.getHeight());
		assertThat(icon.getRGB(1, 1) & 0xFFFFFF).isEqualTo(0x7A1F3D);
		assertThat(icon.getRGB(size / 2, size / 4) & 0xFFFFFF).isEqualTo(0xFFFFFF);
		assertThat(answer.body()).hasSizeLessThan(10_000);
	}

	@Test
	void namesThemInEveryPage() {
		assertThat(get("/").body()).contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">",
				"<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">");
	}

}
