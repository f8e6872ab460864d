package org.destek.attachment.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.attachment.Answer;
import org.destek.attachment.Samples;
import org.destek.attachment.ServiceProcess;
import org.destek.attachment.resumable.ResumableUpload;
import org.destek.testing.server.SharedServers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** The service as a process of its own, with as little memory as it promises to need. */
class LowMemoryTests {

	private static final int UPLOADS = 20;

	private static final byte[] FILE = Samples.pdf(10 * MB);

	@TempDir
	private Path folder;

	private ServiceProcess service;

	@BeforeEach
	void begin() throws Exception {
		this.service = ServiceProcess.start(this.folder, SharedServers.database("attachment"));
	}

	@AfterEach
	void end() {
		this.service.kill();
	}

	@Test
	void takesTwentyFilesOfTenMegabytesAtOnce() throws Exception {
		assertTaken("at once", () -> this.service.client().upload("büyük.pdf", FILE));
	}

	@Test
	void takesTwentyFilesOfTenMegabytesInPartsAtOnce() throws Exception {
		assertTaken("in parts", this::uploadInParts);
	}

	private Answer uploadInParts() {
		ResumableUpload upload = ResumableUpload.begin(this.service::client, "büyük.pdf", FILE.length);
		upload.append(0, 4 * MB, FILE);
		upload.append(4 * MB, 8 * MB, FILE);
		return upload.finish(8 * MB, FILE);
	}

	private void assertTaken(String how, Callable<Answer> upload) throws Exception {
		long before = System.nanoTime();
		for (Answer answer : atOnce(upload)) {
			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.text("sha256")).isEqualTo(Samples.sha256(FILE));
		}
		Duration taken = Duration.ofNanos(System.nanoTime() - before);
		assertThat(this.service.output()).doesNotContain("OutOfMemory", "OutOfDirectMemory", "LEAK");
		System.out.printf("%d × 10 MB %s in %d ms, %d ms of CPU since start, %s%n", UPLOADS, how, taken.toMillis(),
				this.service.cpu().toMillis(), this.service.memory());
	}

	private static List<Answer> atOnce(Callable<Answer> upload) throws Exception {
		ExecutorService senders = Executors.newFixedThreadPool(UPLOADS);
		try {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int each = 0; each < UPLOADS; each++) {
				answers.add(senders.submit(upload));
			}
			List<Answer> all = new ArrayList<>();
			for (Future<Answer> answer : answers) {
				all.add(answer.get());
			}
			return all;
		}
		finally {
			senders.shutdownNow();
		}
	}

}
