package org.destek.attachment.resumable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.destek.attachment.Answer;
import org.destek.attachment.OnTheRunningService;
import org.destek.attachment.Samples;
import org.destek.attachment.upload.UploadProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.destek.attachment.Samples.MB;

/** What unfinished uploads may hold of the room for all. */
class BoundsTests extends OnTheRunningService {

	private static final String DEVICE = "Destek-Device: a-browser";

	@Autowired
	private UploadProperties limits;

	@Test
	void countsWhatWasAnnouncedAsLongAsAnUploadIsAtIt() {
		for (int each = 0; each < 6; each++) {
			begin();
		}
		Answer answer = ResumableUpload.create(client(), "a.pdf", ResumableUpload.NOTHING, "Upload-Complete: ?0",
				"Upload-Length: 1000", DEVICE);
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.problem()).isEqualTo("too-many-requests");
		assertThat(answer.header("Retry-After")).isEqualTo("600");
		assertThat(client().upload("a.pdf", Samples.pdf(1000), DEVICE).status()).isEqualTo(429);
		assertThat(rows()).isEqualTo(6);
	}

	@Test
	void countsWhatCameOfAnUploadThatIsQuiet() {
		List<ResumableUpload> quiet = new ArrayList<>();
		for (int each = 0; each < 6; each++) {
			quiet.add(begin());
		}
		this.clock.advance(this.limits.untilQuiet().plusSeconds(1));
		for (int each = 0; each < 5; each++) {
			assertThat(client().upload("a.pdf", Samples.pdf(10 * MB), DEVICE).status()).isEqualTo(201);
		}
		ResumableUpload one = quiet.get(0);
		Answer answer = one.append(0, Samples.pdf(1000));
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("Upload-Complete")).isNull();
		assertThat(one.offset()).isZero();
		quiet.subList(1, 6).forEach((other) -> assertThat(other.delete().status()).isEqualTo(204));
		assertThat(one.append(0, Samples.pdf(1000)).status()).isEqualTo(204);
	}

	@Test
	void keepsAnUploadForADayFromItsBeginning() {
		ResumableUpload upload = begin();
		upload.append(0, Samples.pdf(1000));
		this.clock.advance(Duration.ofHours(23));
		assertThat(upload.append(1000, new byte[1000]).status()).isEqualTo(204);
		assertThat(upload.head().header("Upload-Limit")).matches("max-size=10485760, max-age=3[56]\\d\\d");
		this.clock.advance(Duration.ofHours(2));
		assertThat(upload.head().status()).isEqualTo(404);
		assertThat(upload.append(2000, new byte[1000]).status()).isEqualTo(404);
	}

	private ResumableUpload begin() {
		return ResumableUpload.begin(this::client, "a.pdf", 10 * MB, DEVICE);
	}

}
