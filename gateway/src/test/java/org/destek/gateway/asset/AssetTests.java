package org.destek.gateway.asset;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringWebFluxTemplateEngine;

import org.destek.gateway.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class AssetTests extends RunningGateway {

	private static final Pattern LINK = Pattern.compile("href=\"(/assets/sample/page\\.[0-9a-f]{10}\\.js)\"");

	@Autowired
	ISpringWebFluxTemplateEngine templates;

	@Test
	void writesHashedLinksAndLeavesOthersAlone() {
		String page = this.templates.process("asset-sample", new Context());
		assertThat(page).containsPattern(LINK).contains("href=\"https://example.org/?lang=tr\"");
	}

	@Test
	void isKeptForAYear() {
		HttpResponse<String> response = get(link());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(header(response, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
		assertThat(header(response, "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
		assertThat(get(link(), "If-None-Match", header(response, "ETag")).statusCode()).isEqualTo(304);
	}

	@Test
	void namesOtherScriptsByTheirHash() {
		Matcher name = Pattern.compile("\"\\./(words\\.[0-9a-f]{10}\\.js)\"").matcher(get(link()).body());
		assertThat(name.find()).isTrue();
		assertThat(get("/assets/sample/" + name.group(1)).body()).contains("merhaba")
			.doesNotContain("For the next one");
	}

	@Test
	void travelsCompressedWhereThatPays() throws Exception {
		HttpResponse<byte[]> response = CLIENT
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/theme.css"))
				.header("Accept-Encoding", "gzip")
				.build(), BodyHandlers.ofByteArray());
		assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
		assertThat(header(response, "Vary")).containsIgnoringCase("Accept-Encoding");
		assertThat(response.body()).hasSizeLessThan(1000);
		assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()).asString()
			.startsWith(":root{--accent:#0B5566");
	}

	@Test
	void isNotThereUnderAnotherName() {
		assertThat(get("/assets/sample/page.js").statusCode()).isEqualTo(404);
		assertThat(get("/assets/sample/page.0000000000.js").body()).isEmpty();
		assertThat(get("/static/sample/page.js").statusCode()).isEqualTo(404);
		assertThat(get("/assets/../application.yml").statusCode()).isEqualTo(404);
		assertThat(get("/assets/%2e%2e/application.yml").statusCode()).isEqualTo(404);
	}

	private String link() {
		Matcher link = LINK.matcher(this.templates.process("asset-sample", new Context()));
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

}
