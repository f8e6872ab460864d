package org.destek.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files over bad lines, on every page that takes them: each comes through once the fault
 * is over, or is left out only when its writer says so, and then is named.
 */
class UploadFaultJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final int SIZE = 700_000;

	/** Longer than any pause between two tries. */
	private static final int A_MINUTE = 61_000;

	private static Browser browser;

	private static CutLine line;

	private static Request request;

	private static BrowserContext office;

	@TempDir
	private Path folder;

	@BeforeAll
	static void open() {
		browser = new Browser();
		line = new CutLine(SYSTEM.port("DESTEK_GATEWAY_PORT"));
		request = Request.about(SYSTEM, "bys");
		office = browser.visitor(SYSTEM).context();
		// One code a browser: from now on the link opens in it.
		Page first = office.newPage();
		request.enterAsStaff(first, overTheLine(request.staffLink(request.staffMail())));
		first.close();
	}

	private static String overTheLine(String address) {
		return line.address() + address.replaceFirst("^https?://[^/]+", "");
	}

	@AfterEach
	void mend() {
		line.mend();
	}

	@AfterAll
	static void close() {
		browser.close();
		line.close();
	}

	static Stream<Arguments> faultsOnPages() {
		return Stream.of(UploadFault.values())
			.flatMap((fault) -> Stream.of(Place.values()).map((place) -> Arguments.of(fault, place)));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("faultsOnPages")
	void aFileComesThroughOrIsNamedAsMissing(UploadFault fault, Place place) {
		Page page = place.open();
		Path late = file("geç-" + fault + "-" + place + ".pdf");
		strike(fault, page, late);
		fault.end(page, line);
		if (fault.isOfTheFile()) {
			write(late);
			page.waitForFileChooser(() -> row(page, late).locator("[data-act=again]").click()).setFiles(late);
		}
		page.clock().fastForward(A_MINUTE);
		awaitLoaded(page, late);

		Path lost = file("kayıp-" + fault + "-" + place + ".pdf");
		strike(fault, page, lost);
		place.send(page);
		Locator question = page.locator(".without[role=group]");
		question.waitFor();
		assertThat(question.innerText()).contains("“" + lost.getFileName() + "” olmadan gönderilsin mi?");
		assertThat(question.evaluate("(section) => section === document.activeElement")).isEqualTo(true);
		assertThat(question.locator("[data-answer=again]").count()).as("only what can be tried is offered")
			.isEqualTo(fault.isOfTheFile() ? 0 : 1);
		fault.passTheFormAlone(page);
		question.getByText("Yine de gönder").click();
		page.waitForURL(place.sent);

		assertThat(page.locator(".missing").allInnerTexts())
			.anyMatch((text) -> text.contains("“" + lost.getFileName() + "”") && text.contains("ulaşmadı"));
		assertThat(digestAt(page, place, late)).isEqualTo(digest(read(late)));
		place.leave(page);
	}

	@Test
	void aFileGoesOnWhereTheLineWasCut() {
		Page page = Place.FORM.open();
		Path file = file("yarıda-kalan.pdf");
		// What the gateway has in hand when the line breaks is sent again.
		List<File> before = unfinished();
		line.cutAfter(500_000,
				() -> unfinished().stream()
					.filter((each) -> !before.contains(each))
					.anyMatch((kept) -> kept.length() > 300_000));
		choose(page, file);
		row(page, file).getByText("kaldığı yerden sürecek").waitFor();
		long sent = line.sent();
		line.mend();
		row(page, file).getByText("Sürdür").click();
		awaitLoaded(page, file);

		assertThat(line.sent() - sent).as("only the rest is sent").isLessThan(SIZE - 100_000);
		Place.FORM.leave(page);
	}

	/** What is kept of files that have not come whole. */
	private static List<File> unfinished() {
		File[] files = SYSTEM.data().resolve("files/unfinished").toFile().listFiles();
		return (files != null) ? List.of(files) : List.of();
	}

	@Test
	void theFormIsSentByItselfOnceTheMissingFileCame() {
		Page page = Place.FORM.open();
		Path file = file("sonunda-gelen.pdf");
		strike(UploadFault.OFFLINE, page, file);
		Place.FORM.send(page);
		page.locator(".without[role=group]").waitFor();
		UploadFault.OFFLINE.end(page, line);
		page.waitForURL(Place.FORM.sent);

		assertThat(digestAt(page, Place.FORM, file)).isEqualTo(digest(read(file)));
		assertThat(page.locator(".missing").count()).isZero();
		Place.FORM.leave(page);
	}

	@Test
	void aSecondPressWhileThePageAsksTriesOnceMore() {
		Page page = Place.FORM.open();
		Path file = file("ikinci-deneme.pdf");
		strike(UploadFault.UNAVAILABLE, page, file);
		Place.FORM.send(page);
		page.locator(".without[role=group]").waitFor();
		UploadFault.UNAVAILABLE.end(page, line);
		Place.FORM.send(page);
		page.waitForURL(Place.FORM.sent);

		assertThat(page.content()).contains("1 dosya").doesNotContain("ulaşmadı");
		Place.FORM.leave(page);
	}

	@Test
	void aPageThatIsOpenedAgainNamesTheFileThatIsStillMissing() {
		Page page = Place.FORM.open();
		Path file = file("yarım.pdf");
		strike(UploadFault.ABORT, page, file);
		page.locator("[name=message]").press("End");
		page.locator("[name=message]").pressSequentially(".");
		page.waitForCondition(
				() -> page.evaluate("Object.values(localStorage).concat(Object.values(sessionStorage)).join()")
					.toString()
					.contains("yarım.pdf"));
		page.reload();

		row(page, file).getByText("yüklenemedi, yeniden seçiniz").waitFor();
		assertThat(row(page, file).locator("input[name=lostFile]").count()).isEqualTo(1);
		Place.FORM.leave(page);
	}

	@Test
	void aMistakeElsewhereLosesNoFileThatIsOnItsWay() {
		Page page = Place.FORM.open();
		Path file = file("yolda.pdf");
		strike(UploadFault.ABORT, page, file);
		page.locator("[name='requester.extension']").fill("2");
		Place.FORM.send(page);
		page.locator(".without [data-answer=send]").click();
		page.locator("#summary").waitFor();
		assertThat(row(page, file).count()).isEqualTo(1);
		UploadFault.ABORT.end(page, line);
		page.clock().fastForward(A_MINUTE);
		awaitLoaded(page, file);
		Place.FORM.leave(page);
	}

	/** Chooses a file while the fault lasts, and waits until its row says so. */
	private static void strike(UploadFault fault, Page page, Path file) {
		fault.begin(page, line);
		choose(page, file);
		row(page, file).and(page.locator(".cut")).waitFor();
		if (fault.isOfTheFile()) {
			fault.happenTo(file);
			page.clock().fastForward(A_MINUTE);
		}
		row(page, file).getByText(fault.said()).waitFor();
		assertThat(row(page, file).locator("input[name=lostFile]").count()).isEqualTo(1);
	}

	private static void choose(Page page, Path file) {
		page.locator("[data-free] input[type=file]").setInputFiles(file);
	}

	private static Locator row(Page page, Path file) {
		return page.locator("#files li").filter(new Locator.FilterOptions().setHasText(file.getFileName().toString()));
	}

	private static void awaitLoaded(Page page, Path file) {
		row(page, file).locator("input[name=attachments]")
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		assertThat(row(page, file).innerText()).contains("684 KB · yüklendi");
	}

	private Path file(String name) {
		Path file = this.folder.resolve(name);
		write(file);
		return file;
	}

	/** No two files are the same. */
	private static void write(Path file) {
		byte[] content = SampleFiles.pdf(SIZE);
		byte[] mark = ("% " + UUID.randomUUID()).getBytes(UTF_8);
		System.arraycopy(mark, 0, content, SIZE - mark.length - 1, mark.length);
		try {
			Files.write(file, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String digestAt(Page page, Place place, Path file) {
		place.goToTheConversation(page);
		String url = page.locator(".attached a")
			.filter(new Locator.FilterOptions().setHasText(file.getFileName().toString()))
			.getAttribute("href");
		return digest(page.request().get(line.address() + url).body());
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The pages that take files. */
	enum Place {

		FORM("**/receipt*", "Talebi Gönder") {

			@Override
			Page open() {
				Page page = on(browser.visitor(SYSTEM), "/tickets/new/staj");
				BrowserJourneyTests.fillIn(page);
				// At most five first mails an hour go to one address, and others count on
				// them.
				page.locator("[name='requester.email']").fill("elif." + UUID.randomUUID() + "@ogr.ornek.edu.tr");
				BrowserJourneyTests.answerTheHumanCheck(page);
				return page;
			}

			@Override
			void goToTheConversation(Page page) {
				page.getByText("Talebimi izle").click();
				page.locator(".thread").waitFor();
			}
		},

		FOLLOW("**/tickets/*?sent=*", "Yanıtı Gönder") {

			@Override
			Page open() {
				Page page = on(browser.visitor(SYSTEM),
						request.requesterLink(request.awaitMailToRequester("kaydedildi")));
				page.locator("#text").fill("Belgeler ektedir.");
				return page;
			}
		},

		STAFF("**/staff/tickets/*?sent=*", "Yanıtı Gönder") {

			@Override
			Page open() {
				Page page = on(office.newPage(), request.staffLink(request.staffMail()));
				page.locator("#text").fill("Kılavuzlar ektedir.");
				return page;
			}

			@Override
			void leave(Page page) {
				page.close();
			}
		};

		private final String sent;

		private final String button;

		Place(String sent, String button) {
			this.sent = sent;
			this.button = button;
		}

		abstract Page open();

		void goToTheConversation(Page page) {
		}

		void leave(Page page) {
			page.context().close();
		}

		void send(Page page) {
			page.locator("#send").filter(new Locator.FilterOptions().setHasText(this.button)).click();
		}

		/** Over the line that breaks, on a clock that a test puts forward. */
		private static Page on(Page page, String address) {
			page.clock().install();
			page.navigate(overTheLine(address));
			page.locator("html.js").waitFor();
			return page;
		}

	}

}
