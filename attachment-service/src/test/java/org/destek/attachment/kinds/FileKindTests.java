package org.destek.attachment.kinds;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;

import static org.assertj.core.api.Assertions.assertThat;

class FileKindTests extends OnTheRunningService {

	@Test
	void tellsTheKindsThatAreTaken() {
		Answer answer = client().call("GET", "/internal/file-kinds");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json()).extracting((kind) -> kind.path("family").asString())
			.contains("picture", "pdf", "text", "word", "excel", "powerpoint", "zip")
			.doesNotContain("added");
		JsonNode first = answer.json().path(0);
		assertThat(first.path("labels").path(0).asString()).isEqualTo("PNG");
		assertThat(first.path("mediaType").asString()).isEqualTo("image/png");
		assertThat(first.path("extensions").path(0).asString()).isEqualTo("png");
	}

}
