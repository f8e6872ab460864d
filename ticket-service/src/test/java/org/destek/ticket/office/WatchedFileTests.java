package org.destek.ticket.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class WatchedFileTests {

	private static final OfficeFile KIND = new OfficeFile("topics file", "DESTEK_TOPICS", "topics.yml");

	@TempDir
	private Path folder;

	private Path own;

	@BeforeEach
	void writeTheFirst() throws IOException {
		this.own = Files.writeString(this.folder.resolve("own.yml"), "name: first");
	}

	@Test
	void putsAGoodChangeInForceWhenItLooks() throws IOException {
		WatchedFile<String> file = watched(this.own);
		Files.writeString(this.own, "name: second");
		assertThat(file.get()).isEqualTo("first");
		file.look();
		assertThat(file.get()).isEqualTo("second");
	}

	@Test
	void leavesAllAsItWasWhenThereAreMistakesAndListsThemOnce(CapturedOutput output) throws IOException {
		WatchedFile<String> file = watched(this.own);
		Files.writeString(this.own, "{nam: second, nmae: third}");
		file.look();
		file.look();
		assertThat(file.get()).isEqualTo("first");
		assertThat(health(file).getStatus().getCode()).isEqualTo("DEGRADED");
		assertThat((List<?>) health(file).getDetails().get("topics file")).hasSize(3);
		assertThat(output.getOut().split("the key 'nmae' is not known", -1)).hasSize(2);
	}

	@Test
	void isWellAgainWhenTheOldTextIsPutBack() throws IOException {
		WatchedFile<String> file = watched(this.own);
		Files.writeString(this.own, "[");
		file.look();
		Files.writeString(this.own, "name: first");
		file.look();
		assertThat(file.get()).isEqualTo("first");
		assertThat(health(file).getStatus().getCode()).isEqualTo("UP");
	}

	@Test
	void keepsWhatItKnowsWhileTheFileIsAway() throws IOException {
		WatchedFile<String> file = watched(this.own);
		Files.delete(this.own);
		file.look();
		assertThat(file.get()).isEqualTo("first");
		assertThat(file.mistakes()).singleElement()
			.asString()
			.startsWith("it cannot be read")
			.contains("DESTEK_TOPICS");
		Files.writeString(this.own, "name: first");
		file.look();
		assertThat(file.mistakes()).isEmpty();
	}

	@Test
	void followsALinkThatIsSwapped() throws IOException {
		Path newer = Files.createDirectory(this.folder.resolve("newer"));
		Files.writeString(newer.resolve("own.yml"), "name: second");
		Path link = Files.createSymbolicLink(this.folder.resolve("..data"), this.folder);
		WatchedFile<String> file = watched(link.resolve("own.yml"));
		Files.delete(link);
		Files.createSymbolicLink(link, newer);
		file.look();
		assertThat(file.get()).isEqualTo("second");
	}

	@Test
	void findsAFileInTheFolderOnceItIsThereAndNeverGoesBackToTheShippedOne() throws IOException {
		OfficeFolder office = new OfficeFolder(this.folder.toString());
		WatchedFile<Integer> file = new WatchedFile<>(KIND, () -> office.pathOf(KIND, ""),
				(name, yaml) -> yaml.length());
		int shipped = file.get();
		Path topics = Files.writeString(this.folder.resolve("topics.yml"), "12345");
		file.look();
		assertThat(file.get()).isEqualTo(5).isNotEqualTo(shipped);
		Files.delete(topics);
		file.look();
		assertThat(file.get()).isEqualTo(5);
		assertThat(file.mistakes()).isNotEmpty();
	}

	@Test
	void readsTheFileThatItsOwnSettingNamesBeforeTheFolder() {
		assertThat(new OfficeFolder(this.folder.toString()).pathOf(KIND, "/elsewhere.yml")).isEqualTo("/elsewhere.yml");
	}

	@Test
	void refusesToBeginWithMistakes() throws IOException {
		Files.writeString(this.own, "nam: first");
		assertThatThrownBy(() -> watched(this.own)).isInstanceOf(OfficeFileException.class);
	}

	private static WatchedFile<String> watched(Path path) {
		return new WatchedFile<>(KIND, path::toString, WatchedFileTests::nameIn);
	}

	private static String nameIn(String file, String yaml) {
		List<String> mistakes = new ArrayList<>();
		String name = KIND.parse(file, yaml, mistakes, Set.of("name")).text("name");
		if (!mistakes.isEmpty()) {
			throw KIND.wrong(file, mistakes);
		}
		return name;
	}

	private static Health health(WatchedFile<?> file) {
		Health health = new OfficeFilesHealthIndicator(List.of(file)).health();
		assertThat(health).isNotNull();
		return health;
	}

}
