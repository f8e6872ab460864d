package org.destek.attachment.resumable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class UploadSweeperTests extends OnTheRunningService {

	@Autowired
	private UploadSweeper sweeper;

	@Test
	void forgetsAddressesButNotFilesOnceReceiptsAreNoLongerGood() {
		ResumableUpload upload = ResumableUpload.begin(this::client, "a.pdf", 1000);
		assertThat(upload.finish(0, Samples.pdf(1000)).status()).isEqualTo(201);
		sweep();
		assertThat(addresses()).isOne();
		this.clock.advance(Duration.ofHours(25));
		sweep();
		assertThat(addresses()).isZero();
		assertThat(rows()).isOne();
		assertThat(files()).hasSize(1);
	}

	@Test
	void countsWhatCanGoOn() {
		ResumableUpload.begin(this::client, "a.pdf", 1000);
		ResumableUpload.begin(this::client, "b.pdf", 1000).finish(0, Samples.pdf(1000));
		assertThat(sweep()).isOne();
		assertThat(new String(client().get("/actuator/prometheus").body())).contains("destek_uploads_unfinished 1.0",
				"destek_uploads_resumed_total", "destek_uploads_interrupted_total");
	}

	@Test
	void removesUnfinishedFilesThatNoRowSpeaksOf() throws IOException {
		Path folder = Files.createDirectories(folder().resolve("unfinished"));
		Path left = Files.writeString(folder.resolve(UUID.randomUUID().toString()), "half");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now()));
		this.clock.advance(Duration.ofHours(24));
		sweep();
		assertThat(left).exists();
		this.clock.advance(Duration.ofHours(2));
		sweep();
		assertThat(left).doesNotExist();
	}

	private Long addresses() {
		return this.database.sql("select count(*) from upload").mapValue(Long.class).one().block(PATIENCE);
	}

	private Long sweep() {
		return this.sweeper.sweep().block(PATIENCE);
	}

}
