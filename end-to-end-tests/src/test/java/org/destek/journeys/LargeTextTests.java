package org.destek.journeys;

import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Text twice as large on the narrowest telephone: words stay whole where they are few.
 */
class LargeTextTests {

	private static final RunningSystem SYSTEM = RunningSystem.shared();

	private static final String BROKEN_WORDS = """
			() => [...document.querySelectorAll("main .button, main .chip, main .ends > *")].flatMap((element) => {
			  const broken = [];
			  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			    for (const word of text.data.matchAll(/\\S+/g)) {
			      const range = document.createRange();
			      range.setStart(text, word.index);
			      range.setEnd(text, word.index + word[0].length);
			      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word[0]);
			    }
			  }
			  return broken;
			}).join(" ")""";

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
	void wordsOfTheReceiptsButtonsStayWhole() {
		Page page = browser.visitor(SYSTEM, 320, false, true);
		page.navigate("/tickets/new/staj");
		BrowserJourneyTests.fillIn(page);
		page.locator("[name='requester.email']").fill("elif." + UUID.randomUUID() + "@ogr.ornek.edu.tr");
		BrowserJourneyTests.answerTheHumanCheck(page);
		page.locator("#send").click();
		page.waitForURL("**/receipt*");
		assertWholeWords(page, "receipt");
	}

	@Test
	void wordsOfTheStatusPagesChipsAndPlotsStayWhole() {
		Page page = browser.visitor(SYSTEM, 320, false, true);
		page.navigate("/status");
		assertWholeWords(page, "status");
	}

	private static void assertWholeWords(Page page, String name) {
		page.evaluate("document.documentElement.style.fontSize = '200%'");
		Browser.picture(page, name + "-320-200-percent");
		assertThat(page.evaluate(BROKEN_WORDS)).isEqualTo("");
		page.context().close();
	}

}
