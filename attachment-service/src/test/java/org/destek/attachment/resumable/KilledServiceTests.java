package org.destek.attachment.resumable;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.attachment.Answer;
import org.destek.attachment.RawClient;
import org.destek.attachment.Samples;
import org.destek.attachment.ServiceProcess;
import org.destek.testing.server.SharedServers;
import org.destek.testing.server.SharedServers.Database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** An upload goes on when the service was killed in the middle of it. */
class KilledServiceTests {

	private static final byte[] FILE = Samples.pdf(3 * MB);

	@TempDir
	private Path folder;

	private ServiceProcess service;

	@AfterEach
	void end() {
		this.service.kill();
	}

	@Test
	void goesOnWithWhatWasSafe() throws Exception {
		Database database = SharedServers.database("attachment");
		this.service = ServiceProcess.start(this.folder, database, "--destek.resumable.checkpoint-size=256KB");
		ResumableUpload upload = ResumableUpload.begin(() -> this.service.client(), "a.pdf", FILE.length);
		RawClient line = upload.beginPatch("?1", 0, FILE.length);
		line.send(Arrays.copyOf(FILE, 2 * MB));
		Awaitility.await().until(() -> onDisk() >= MB);
		this.service.kill();
		line.close();
		this.service = ServiceProcess.start(this.folder, database);
		long offset = upload.offset();
		assertThat(offset).isBetween(512L * 1024, 2L * MB);
		Answer answer = upload.finish((int) offset, FILE);
		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(FILE));
		this.service.kill();
		this.service = ServiceProcess.start(this.folder, database);
		assertThat(upload.head().header("Upload-Complete")).isEqualTo("?1");
		assertThat(upload.complete(FILE.length, ResumableUpload.NOTHING).json()).isEqualTo(answer.json());
	}

	private long onDisk() {
		File[] files = this.folder.resolve("files/unfinished").toFile().listFiles();
		return (files != null) ? Arrays.stream(files).mapToLong(File::length).sum() : 0;
	}

}
