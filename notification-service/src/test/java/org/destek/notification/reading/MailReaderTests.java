package org.destek.notification.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.UnreadableMailException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailReaderTests {

	private static final int MEGABYTE = 1024 * 1024;

	private final MailReader reader = new MailReader(new ReadingProperties(null));

	@Test
	void aFileIsDecodedOnlyWhenItIsRead() throws Exception {
		ReceivedMail mail = this.reader.read(Corpus.mail("smime-signed"));
		MailFile file = mail.files().get(0);
		assertThat(file.mediaType()).isEqualTo("application/pdf");
		assertThat(file.size()).isEqualTo(-1);
		for (int i = 0; i < 2; i++) {
			try (InputStream content = file.open()) {
				assertThat(content.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF".repeat(9));
			}
		}
	}

	@Test
	void aFileThatTravelsAsItIsKeepsEachOctet() throws Exception {
		ReceivedMail mail = read("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
				+ "Content-Disposition: attachment; filename=a.bin\r\n\r\nab\r\n\r\n\r\n--b--\r\n");
		assertThat(mail.files().get(0).size()).isEqualTo(6);
		assertThat(mail.files().get(0).open()).hasBinaryContent("ab\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void fiftyMegabytesStayOnDisk(@TempDir Path folder) throws Exception {
		Path raw = folder.resolve("large.eml");
		writeLarge(raw,
				"--b\r\nContent-Disposition: attachment; filename=a.pdf\r\n"
						+ "Content-Transfer-Encoding: base64\r\n\r\n",
				"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0NTY3ODkw\r\n");
		assertThat(allocatedWhileReading(raw)).isLessThan(4L * MEGABYTE);
	}

	@Test
	void aLineOfFiftyMegabytesIsNotKept(@TempDir Path folder) throws Exception {
		Path raw = folder.resolve("line.eml");
		writeLarge(raw, "--b\r\nX-Endless: ", "y".repeat(1000));
		assertThat(allocatedWhileReading(raw)).isLessThan(4L * MEGABYTE);
	}

	@Test
	void aTextOfFiftyMegabytesIsReadToAMillionOctets(@TempDir Path folder) throws Exception {
		Path raw = folder.resolve("text.eml");
		writeLarge(raw, "--b\r\n\r\n", "On 1.1.2026 10:10 a@ornek.edu.tr wrote\r\n");
		try (SharedFileInputStream mail = new SharedFileInputStream(raw.toFile())) {
			ReceivedMail read = this.reader.read(mail);
			assertThat(read.fullText()).hasSizeBetween(900_000, 1_000_000);
			assertThat(read.asReply(Corpus.SENT).written().whole()).hasSizeGreaterThan(900_000);
		}
	}

	@Test
	void whatIsAnsweredComesNewestFirst() throws Exception {
		ReceivedMail mail = read(
				"In-Reply-To: <c@x>\r\nReferences: <a@x> <b@x>\r\n <c@x>\r\nMessage-ID: <d@x> \r\n\r\n");
		assertThat(mail.answers()).containsExactly("<c@x>", "<b@x>", "<a@x>");
		assertThat(mail.messageId()).isEqualTo("<d@x>");
	}

	@Test
	void recipientsAreAllThatServersWroteDown() throws Exception {
		ReceivedMail mail = read("Delivered-To: Destek+B1@example.org\r\nX-Original-To: destek+b1@example.org\r\n"
				+ "To: =?utf-8?Q?G=C3=BCl?= <gul@ornek.edu.tr>, \"a, b\" <ab@ornek.edu.tr>\r\n"
				+ "Cc: Grup: c@ornek.edu.tr;\r\nReturn-Path: <>\r\n\r\n");
		assertThat(mail.recipients()).contains("destek+b1@example.org", "gul@ornek.edu.tr", "ab@ornek.edu.tr");
		assertThat(mail.returnPath()).isEmpty();
	}

	@Test
	void aStreamThatIsNotSharedIsRefused() {
		assertThatExceptionOfType(UnreadableMailException.class)
			.isThrownBy(() -> this.reader.read(new ByteArrayInputStream(new byte[1])))
			.extracting(UnreadableMailException::reason)
			.isEqualTo("cannot-be-read");
	}

	@Test
	void aStreamThatFailsIsRefused() {
		assertThatExceptionOfType(UnreadableMailException.class).isThrownBy(() -> this.reader.read(new Failing()))
			.extracting(UnreadableMailException::reason)
			.isEqualTo("cannot-be-read");
	}

	private ReceivedMail read(String raw) throws UnreadableMailException {
		return this.reader.read(new SharedByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
	}

	private static void writeLarge(Path file, String start, String line) throws IOException {
		byte[] repeated = line.repeat(MEGABYTE / line.length()).getBytes(StandardCharsets.US_ASCII);
		try (OutputStream out = Files.newOutputStream(file)) {
			String headers = "From: gul@ornek.edu.tr\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
			out.write((headers + start).getBytes(StandardCharsets.US_ASCII));
			for (int i = 0; i < 50; i++) {
				out.write(repeated);
			}
		}
	}

	private long allocatedWhileReading(Path raw) throws Exception {
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		try (SharedFileInputStream mail = new SharedFileInputStream(raw.toFile())) {
			this.reader.read(Corpus.mail("gmail-tr-web"));
			long before = threads.getCurrentThreadAllocatedBytes();
			this.reader.read(mail);
			return threads.getCurrentThreadAllocatedBytes() - before;
		}
	}

	private static final class Failing extends SharedByteArrayInputStream {

		private Failing() {
			super(new byte[10]);
		}

		@Override
		public InputStream newStream(long start, long end) {
			return new InputStream() {
				@Override
				public int read() throws IOException {
					throw new IOException("The disk is gone");
				}
			};
		}

	}

}
