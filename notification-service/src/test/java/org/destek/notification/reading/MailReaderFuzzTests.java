package org.destek.notification.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.mail.util.SharedByteArrayInputStream;
import org.junit.jupiter.params.provider.MethodSource;

import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.UnreadableMailException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mails that nobody wrote. Without {@code JAZZER_FUZZ=1} it reads the corpus and earlier
 * findings; {@code ./destek fuzz} makes new ones.
 */
class MailReaderFuzzTests {

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final int LONGEST_SEED = 10_000;

	private final MailReader reader = new MailReader(new ReadingProperties(List.of("mx.example.org")));

	/** The short ones: long mails make slow mutants. */
	static Stream<byte[]> corpus() {
		return Corpus.names().stream().map(Corpus::bytes).filter((mail) -> mail.length < LONGEST_SEED);
	}

	@MethodSource("corpus")
	@FuzzTest(maxDuration = "50s")
	void readsOrRefusesAnything(byte[] raw) throws IOException {
		long start = cpuTime();
		try {
			ReceivedMail mail = this.reader.read(new SharedByteArrayInputStream(raw));
			check(mail);
			check(mail.asReply(Corpus.SENT));
		}
		catch (UnreadableMailException ex) {
			assertThat(ex.reason()).isNotEqualTo("unexpected");
		}
		assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(LONGEST);
	}

	private static void check(ReceivedMail mail) throws IOException {
		assertFit(mail.text());
		mail.written().folded().forEach((each) -> assertFit(each.text()));
		assertFit(mail.fullText());
		assertFit((mail.subject() != null) ? mail.subject() : "");
		for (MailFile file : mail.files()) {
			assertFit(file.name());
			assertThat(file.name()).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotContain("/", "\\");
			assertThat(file.mediaType()).matches("[a-z0-9.+-]+/[a-z0-9.+-]+");
			try (InputStream content = file.open()) {
				content.transferTo(OutputStream.nullOutputStream());
			}
		}
	}

	private static void assertFit(String text) {
		assertThat(text.chars().filter((each) -> each < ' ' && each != '\n' && each != '\t')).isEmpty();
		assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
	}

	private static long cpuTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
