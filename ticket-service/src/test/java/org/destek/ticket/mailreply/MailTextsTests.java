package org.destek.ticket.mailreply;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.destek.foundation.language.Language;
import org.destek.ticket.core.Attachment;
import org.destek.ticket.event.CommandAnswered.RefusedFile;
import org.destek.ticket.language.Sentences;

import static org.assertj.core.api.Assertions.assertThat;

class MailTextsTests {

	private static final List<Attachment> NO_FILES = List.of();

	private static final Attachment FILE = new Attachment(UUID.randomUUID(), "belge.pdf", 12_345, "application/pdf",
			"ab".repeat(32));

	private final MailTexts texts = new MailTexts(new Sentences());

	@Test
	void areWhatWasWritten() {
		assertThat(this.texts.of(Language.TR, "Teşekkürler, oldu.", NO_FILES, List.of()))
			.isEqualTo("Teşekkürler, oldu.");
	}

	@Test
	void sayWhenNothingWasWritten() {
		assertThat(this.texts.of(Language.TR, " ", NO_FILES, List.of()))
			.isEqualTo("(E-postanın metni okunamadı; görevli özgün e-postayı açabilir.)");
		assertThat(this.texts.of(Language.TR, "", List.of(FILE), List.of())).isEqualTo("(Yalnızca dosya gönderildi.)");
		assertThat(this.texts.of(Language.TR, "", NO_FILES, List.of(refused("video.mp4"))))
			.isEqualTo("(E-postada yalnızca eklenemeyen dosyalar vardı: video.mp4.)");
	}

	@Test
	void nameRefusedFilesBelowTheText() {
		assertThat(this.texts.of(Language.TR, "Teşekkürler, oldu.", NO_FILES, List.of(refused("video.mp4"))))
			.isEqualTo("Teşekkürler, oldu.\n\n(Eklenemeyen dosyalar: video.mp4.)");
		assertThat(this.texts.of(Language.TR, "", List.of(FILE), List.of(refused("{0}\n.exe"))))
			.as("a name cannot break the sentence")
			.isEqualTo("(Yalnızca dosya gönderildi.)\n\n(Eklenemeyen dosyalar: {0} .exe.)");
	}

	@Test
	void nameTenRefusedFilesAndThatThereAreMore() {
		List<RefusedFile> files = IntStream.rangeClosed(1, 11).mapToObj((each) -> refused(each + ".exe")).toList();
		assertThat(this.texts.of(Language.TR, "Oldu.", NO_FILES, files)).contains("10.exe, …").doesNotContain("11.exe");
	}

	@Test
	void endWithTheRefusedFilesHoweverLongTheMailIs() {
		assertThat(this.texts.of(Language.TR, "ş".repeat(10_000), NO_FILES, List.of(refused("a.exe")))).hasSize(10_000)
			.endsWith("ş…\n\n(Eklenemeyen dosyalar: a.exe.)");
	}

	private static RefusedFile refused(String name) {
		return new RefusedFile(name, "kind", null, null);
	}

}
