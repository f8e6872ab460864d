package org.destek.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An unfinished form is its tab's alone, and so is its key. */
class DraftJourneyTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String FORM = "/tickets/new/bys";

	private static Browser browser;

	@BeforeAll
	static void open() {
		browser = new Browser();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void twoTabsWriteTwoRequestsAndEachComesBackToItsOwn() {
		Page one = typed(browser.visitor(SYSTEM), "Elif Yıldız");
		Page two = another(one);
		assertThat(name(two).inputValue()).isEmpty();
		assertThat(key(two)).isNotEqualTo(key(one));
		typed(two, "Fulya Dağ");

		one.reload();
		two.reload();
		one.waitForCondition(() -> name(one).inputValue().equals("Elif Yıldız"));
		two.waitForCondition(() -> name(two).inputValue().equals("Fulya Dağ"));
		assertThat(key(two)).isNotEqualTo(key(one));
	}

	@Test
	void aCopiedTabIsARequestOfItsOwn() {
		Page original = typed(browser.visitor(SYSTEM), "Elif Yıldız");
		Page copy = original.waitForPopup(() -> original.evaluate("window.open(location.href)"));
		copy.waitForCondition(
				() -> !tabOf(copy).equals("null") && copy.evaluate("document.readyState").equals("complete"));
		copy.waitForCondition(() -> !tabOf(copy).equals(tabOf(original)));
		assertThat(name(copy).inputValue()).isEmpty();
		assertThat(key(copy)).isNotEqualTo(key(original));
	}

	@Test
	void aDraftWhoseTabIsGoneIsOfferedOnceWithItsKeyAndItsCount() {
		Page gone = typed(browser.visitor(SYSTEM), "Elif Yıldız");
		String key = key(gone);
		Page later = gone.context().newPage();
		gone.close();
		later.navigate(FORM);
		later.waitForCondition(() -> name(later).inputValue().equals("Elif Yıldız"));
		assertThat(key(later)).isEqualTo(key);
		assertThat(later.locator("#restored").isVisible()).isTrue();
		later.waitForCondition(() -> later.locator("#counter").innerText().startsWith("33 / "));

		assertThat(key(another(later))).isNotEqualTo(key);
	}

	@Test
	void aSharedComputerKeepsNothingAndSaysSoBeforeTheFirstField() {
		Page page = typed(browser.visitor(SYSTEM), "Elif Yıldız");
		Locator box = page.locator("#shared");
		assertThat(page.evaluate("""
				document.getElementById('shared').compareDocumentPosition(document.getElementById('requester-name'))
				& Node.DOCUMENT_POSITION_FOLLOWING""")).isEqualTo(4);
		assertThat(page.locator("#draft-place").innerText()).contains("bu tarayıcıda saklanır");
		box.check();
		page.waitForCondition(() -> !kept(page).contains("Elif"));
		name(page).fill("Elif Yıldız Demir");
		name(page).blur();
		page.reload();
		assertThat(name(page).inputValue()).isEmpty();
		assertThat(box.isChecked()).isTrue();
		assertThat(page.locator("#request").getAttribute("autocomplete")).isEqualTo("off");
		assertThat(kept(page)).doesNotContain("Elif");
	}

	@Test
	void aFormThatWasSentWithOtherWordsLeadsToANewOne() {
		Page page = typed(browser.visitor(SYSTEM), "Elif Yıldız");
		String used = key(page);
		complete(page);
		send(page);
		page.waitForURL("**/receipt*");
		String code = page.url().replaceAll(".*/tickets/([^/]+)/.*", "$1");

		Page again = typed(another(page), "Fulya Dağ");
		again.evaluate("key => { document.querySelector('[name=idempotencyKey]').value = key; }", used);
		complete(again);
		send(again);
		again.locator("#refusal").waitFor();
		assertThat(again.locator("#refusal").innerText()).contains("Bu form başka içerikle zaten gönderildi.");
		again.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yeni form aç")).click();
		again.getByText("Bu sayfa artık yeni bir formdur").waitFor();
		assertThat(name(again).inputValue()).isEqualTo("Fulya Dağ");
		BrowserJourneyTests.answerTheHumanCheck(again);
		send(again);
		again.waitForURL("**/receipt*");
		assertThat(again.url()).doesNotContain(code);
	}

	private static Page another(Page page) {
		Page other = page.context().newPage();
		other.navigate(FORM);
		other.waitForCondition(() -> !tabOf(other).equals("null"));
		return other;
	}

	private static Page typed(Page page, String name) {
		if (!page.url().contains(FORM)) {
			page.navigate(FORM);
		}
		name(page).fill(name);
		page.locator("[name='message']").fill("Ders kaydım görünmüyor, bakar mı?");
		page.waitForCondition(() -> kept(page).contains(name));
		return page;
	}

	private static void complete(Page page) {
		page.locator("[name='requester.email']").fill("elif.yildiz@ogr.ornek.edu.tr");
		page.locator("[name='requester.unit']").fill("Mühendislik Fakültesi");
		BrowserJourneyTests.answerTheHumanCheck(page);
	}

	private static void send(Page page) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Talebi Gönder")).click();
	}

	private static Locator name(Page page) {
		return page.locator("[name='requester.name']");
	}

	private static String key(Page page) {
		return page.locator("[name='idempotencyKey']").inputValue();
	}

	private static String tabOf(Page page) {
		return String.valueOf(page.evaluate("sessionStorage.getItem('destek-tab')"));
	}

	private static String kept(Page page) {
		return (String) page.evaluate("Object.values(localStorage).join()");
	}

}
