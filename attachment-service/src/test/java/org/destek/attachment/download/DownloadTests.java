package org.destek.attachment.download;

import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadTests extends OnTheRunningService {

	private static final byte[] FILE = Samples.pdf(300_000);

	private UUID id;

	private String path;

	@BeforeEach
	void upload() {
		this.id = UUID.fromString(client().upload("şöyle \"bir\" ödev.pdf", FILE).text("id"));
		this.path = this.links.pathTo(this.id, Duration.ofHours(1));
	}

	@Test
	void handsOutTheFileAsSomethingToSave() {
		Answer answer = client().get(this.path);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo(FILE);
		assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(answer.header("Content-Length")).isEqualTo("300000");
		assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"soyle _bir_ odev.pdf\"; "
				+ "filename*=UTF-8''%C5%9F%C3%B6yle%20_bir_%20%C3%B6dev.pdf");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox");
		assertThat(answer.header("ETag")).isEqualTo('"' + Samples.sha256(FILE) + '"');
		assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
	}

	@Test
	void handsOutPartsOfTheFile() {
		assertPart("bytes=0-99", 0, 99);
		assertPart("bytes=299000-", 299_000, 299_999);
		assertPart("bytes=-10", 299_990, 299_999);
		assertPart("bytes=299990-400000", 299_990, 299_999);
	}

	private void assertPart(String range, int first, int last) {
		Answer answer = client().get(this.path, "Range: " + range);
		assertThat(answer.status()).isEqualTo(206);
		assertThat(answer.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/300000");
		assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILE, first, last + 1));
	}

	@Test
	void refusesAPartThatIsNotThere() {
		Answer answer = client().get(this.path, "Range: bytes=300000-");
		assertThat(answer.status()).isEqualTo(416);
		assertThat(answer.header("Content-Range")).isEqualTo("bytes */300000");
		assertThat(answer.body()).isEmpty();
	}

	@Test
	void handsOutTheWholeWhereARangeSaysNothing() {
		assertThat(client().get(this.path, "Range: bytes=0-1,5-6").status()).isEqualTo(200);
		assertThat(client().get(this.path, "Range: lines=0-1").status()).isEqualTo(200);
		assertThat(client().get(this.path, "Range: bytes=0-1", "If-Range: \"another\"").status()).isEqualTo(200);
		assertThat(client().get(this.path, "Range: bytes=0-1", "If-Range: \"" + Samples.sha256(FILE) + '"').status())
			.isEqualTo(206);
	}

	@Test
	void answersHeadAndRepeatedRequestsWithoutABody() {
		Answer head = client().call("HEAD", this.path);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("Content-Length")).isEqualTo("300000");
		assertThat(head.body()).isEmpty();
		Answer again = client().get(this.path, "If-None-Match: \"" + Samples.sha256(FILE) + '"');
		assertThat(again.status()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void knowsNoFileWithoutAGoodLink() {
		String bare = "/api/attachments/" + this.id;
		assertNotFound(bare);
		assertNotFound(this.path.substring(0, this.path.length() - 1) + (this.path.endsWith("A") ? "B" : "A"));
		assertNotFound(this.path.replaceFirst("expires=\\d", "expires=9"));
		assertNotFound(this.path.replaceFirst("expires=\\d+", "expires=soon"));
		assertNotFound(this.path.replaceFirst("key=\\w+", "key=other"));
		assertNotFound(this.path.replace(this.id.toString(), UUID.randomUUID().toString()));
		assertNotFound(this.links.pathTo(UUID.randomUUID(), Duration.ofHours(1)));
		assertNotFound(this.path.replace(this.id.toString(), "..%2f..%2fkeys"));
	}

	@Test
	void forgetsALinkThatExpired() {
		this.clock.advance(Duration.ofHours(2));
		assertNotFound(this.path);
	}

	@Test
	void handsOutNothingThatWasTakenBack() {
		assertThat(client().call("DELETE", "/api/attachments/" + this.id).status()).isEqualTo(204);
		assertNotFound(this.path);
	}

	private void assertNotFound(String address) {
		Answer answer = client().get(address, "Accept-Language: tr");
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.problem()).isEqualTo("not-found");
	}

}
