package org.destek.attachment;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTests extends OnTheRunningService {

	@Test
	void isReadyWithItsDatabaseAndItsDisk() {
		Answer answer = client().get("/actuator/health/readiness");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("components").propertyNames()).contains("r2dbc", "fileStore");
	}

	@Test
	void showsItsBusiness() {
		Answer answer = client().get("/actuator/health/business");
		assertThat(answer.json().path("components").propertyNames()).contains("fileStore", "outbox", "inbox");
		String start = answer.json().path("components").path("process").path("details").path("startedAt").asString();
		assertThat(Instant.parse(start)).isInThePast();
	}

	@Test
	void countsWhatItTakesAndRefuses() {
		client().upload("a.pdf", Samples.pdf(1000));
		client().upload("a.pdf", Samples.windowsProgram());
		String metrics = new String(client().get("/actuator/prometheus").body());
		assertThat(metrics).contains("destek_attachments_received_total", "destek_attachments_bytes_total",
				"destek_attachments_refused_total{reason=\"unsupported-kind\"}", "destek_attachments_unclaimed_bytes");
	}

	@Test
	void isNotReadyWithoutItsDisk() throws Exception {
		client().upload("a.pdf", Samples.pdf(1000));
		var incoming = folder().resolve("incoming");
		var aside = folder().resolve("aside");
		Files.move(incoming, aside);
		Files.createFile(incoming, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------")));
		try {
			assertThat(client().get("/actuator/health/readiness").status()).isEqualTo(503);
			Answer refused = client().upload("a.pdf", Samples.pdf(1000));
			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.problem()).isEqualTo("unavailable");
			assertThat(refused.header("Retry-After")).isNotNull();
		}
		finally {
			Files.delete(incoming);
			Files.move(aside, incoming);
		}
	}

}
