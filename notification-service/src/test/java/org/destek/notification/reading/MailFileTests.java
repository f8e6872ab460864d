package org.destek.notification.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import jakarta.mail.util.SharedByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.destek.notification.mime.MailFile;
import org.destek.notification.mime.UnreadableMailException;

import static org.assertj.core.api.Assertions.assertThat;

/** Which parts of a mail are files, and what they are called. */
class MailFileTests {

	private static final Path FOLDER = Path.of("src/test/resources/mailed-files");

	private final MailReader reader = new MailReader(new ReadingProperties(List.of()));

	@ParameterizedTest
	@CsvSource({ "12-small-screenshot-inline, image001.png", "09-only-a-small-pasted-screenshot, image.png",
			"11-pdf-inline-inside-alternative, dilekce.pdf", "13-image-jpg-without-name, dosya-1.jpg",
			"11-winmail, winmail.dat" })
	void aFileThatOnceWasLostIsThere(String mail, String file) throws Exception {
		assertThat(names(Files.readAllBytes(FOLDER.resolve(mail + ".eml")))).containsExactly(file);
	}

	@Test
	void allFilesOfAMailAreThereInTheirOrder() throws Exception {
		assertThat(names(Files.readAllBytes(FOLDER.resolve("22-apple-mail-5-files.eml")))).containsExactly("image.jpg",
				"image.jpg", "image.jpg", "image.jpg", "rapor.pdf");
		assertThat(names(Files.readAllBytes(FOLDER.resolve("10-eml-and-msg.eml")))).containsExactly("dosya-1.eml",
				"Hata ekranı.msg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Ekranda şu çıkıyor:</p>%s<p>Teşekkürler</p>",
			"<p>Merhaba,</p>%s<p>Bu neden böyle?</p>", "<div>%s</div>", "<p>Böyle.</p>%s",
			"<p>Ekran görüntüsü aşağıda.</p><p>İyi günler</p>%s", "<p>Olmadı</p><img src=x height=20 width=20>%s" })
	void aSmallPastedPictureIsAFile(String html) throws Exception {
		assertThat(names(shown(html.formatted("<img src=\"cid:p1\" alt=\"image.png\">"), picture(600, 400, 6000))))
			.containsExactly("image.png");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p>Tamam</p><a href=\"https://example.org\">%s</a>",
			"<p>Tamam</p><div class=\"gmail_signature\">Ali %s</div>",
			"<p>Tamam</p><div id=Signature><p>Ali</p>%s</div>",
			"<p>Onaylandı.</p><p>İyi çalışmalar,</p><p>Gül Şahin</p><p>Öğrenci İşleri</p>%s" })
	void aLogoIsNone(String html) throws Exception {
		assertThat(names(shown(html.formatted("<img src=\"cid:p1\">"), picture(180, 60, 6000)))).isEmpty();
	}

	@Test
	void anIconOrATrackingPixelIsNone() throws Exception {
		assertThat(names(shown("<p>Tamam</p><img src=\"cid:p1\">", picture(1, 1, 90)))).isEmpty();
		assertThat(names(shown("<p>Tamam</p><img width=24 height='24' src=\"cid:p1\">", picture(96, 96, 3000))))
			.isEmpty();
		assertThat(names(shown("<p>Tamam</p><img style=\"width:100%\" src=\"cid:p1\">", picture(96, 96, 3000))))
			.containsExactly("image.png");
	}

	@ParameterizedTest
	@CsvSource({ "image/jpg, .jpg", "video/quicktime, .mov", "image/heic, .heic", "application/zip, .zip",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document, .docx", "image/webp, .webp" })
	void aFileWithoutANameIsNamedByItsKind(String type, String ending) throws Exception {
		assertThat(names(mail("multipart/mixed", part("text/plain", "", "Ekte."), part(type, "", "xyz"))))
			.containsExactly("dosya-1" + ending);
	}

	@Test
	void formsOfTheTextAreNoFiles() throws Exception {
		assertThat(names(mail("multipart/alternative", part("text/plain", "", "a"), part("text/html", "", "<p>a</p>"),
				part("text/x-amp-html", "", "<p>a</p>"), part("image/png; name=b.png", "", "x"),
				part("text/csv; name=c.csv", "", "1;2"))))
			.containsExactly("b.png", "c.csv");
	}

	@Test
	void filesInsideOutlooksOwnWrappingAreFiles() throws Exception {
		byte[] winmail = tnef(new Packed("DILEKC~1.PDF", "Dilekçe ğüş.pdf", "%PDF-1.4 içerik"),
				new Packed("NOT.TXT", null, "merhaba"));
		ReceivedMail mail = this.reader.read(new SharedByteArrayInputStream(
				mail("multipart/mixed", part("text/plain", "", "Ekte."), wrapped(winmail))));
		assertThat(mail.files()).extracting(MailFile::name).containsExactly("Dilekçe ğüş.pdf", "NOT.TXT");
		try (InputStream content = mail.files().get(0).open()) {
			assertThat(content.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("%PDF-1.4 içerik");
		}
		byte[] cut = Arrays.copyOf(winmail, winmail.length - 12);
		assertThat(names(mail("multipart/mixed", part("text/plain", "", "Ekte."), wrapped(cut))))
			.containsExactly("Dilekçe ğüş.pdf", "winmail.dat");
	}

	private List<String> names(byte[] mail) throws UnreadableMailException {
		return this.reader.read(new SharedByteArrayInputStream(mail)).files().stream().map(MailFile::name).toList();
	}

	private static byte[] shown(String html, byte[] picture) {
		return mail("multipart/related", part("text/html; charset=utf-8", "", html),
				part("image/png; name=image.png",
						"Content-ID: <p1>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n",
						Base64.getMimeEncoder().encodeToString(picture)));
	}

	private static String wrapped(byte[] winmail) {
		return part("application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64\r\n",
				Base64.getMimeEncoder().encodeToString(winmail));
	}

	private static String part(String type, String headers, String body) {
		return "--b\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + body + "\r\n";
	}

	private static byte[] mail(String type, String... parts) {
		return ("From: Elif <elif@example.org>\r\nSubject: Ek\r\nMIME-Version: 1.0\r\nContent-Type: " + type
				+ "; boundary=b\r\n\r\n" + String.join("", parts) + "--b--\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] picture(int width, int height, int size) {
		byte[] begin = "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR".getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(size).put(begin).putInt(width).putInt(height).array();
	}

	private static byte[] tnef(Packed... files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(little(6).putInt(0x223E9F78).putShort((short) 7).array());
		attribute(bytes, 1, 0x00089006, little(4).putInt(0x00010000).array());
		for (Packed file : files) {
			attribute(bytes, 2, 0x00069002, new byte[14]);
			attribute(bytes, 2, 0x00018010, (file.title() + "\0").getBytes(StandardCharsets.US_ASCII));
			attribute(bytes, 2, 0x0006800F, file.content().getBytes(StandardCharsets.UTF_8));
			if (file.longName() != null) {
				attribute(bytes, 2, 0x00069005, properties(file.longName()));
			}
		}
		return bytes.toByteArray();
	}

	/** A number, a named flag, then the long name. */
	private static byte[] properties(String longName) {
		byte[] name = (longName + "\0").getBytes(StandardCharsets.UTF_16LE);
		ByteBuffer properties = little(200).putInt(3).putShort((short) 3).putShort((short) 0x0E21).putInt(1);
		properties.putShort((short) 0x0B).putShort((short) 0x8001).put(new byte[16]).putInt(0).putInt(9).putInt(1);
		properties.putShort((short) 0x1F).putShort((short) 0x3707).putInt(1).putInt(name.length).put(name);
		return properties.array();
	}

	private static void attribute(OutputStream out, int level, int id, byte[] content) throws IOException {
		out.write(level);
		out.write(little(8).putInt(id).putInt(content.length).array());
		out.write(content);
		out.write(new byte[2]);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private record Packed(String title, String longName, String content) {
	}

}
