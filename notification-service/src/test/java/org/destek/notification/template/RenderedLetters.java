package org.destek.notification.template;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import org.destek.links.LinkKeys;
import org.destek.links.SignedTokens;

/** The templates over keys of their own, and what reads the links that they write. */
abstract class RenderedLetters {

	static final Pattern STAFF_LINK = Pattern
		.compile("https://destek\\.example\\.org/staff/tickets/([A-Z0-9-]+)/enter/([A-Za-z0-9._-]+)(\\?then=\\w+)?");

	@TempDir
	Path folder;

	MailTemplates templates;

	@BeforeEach
	void makeTemplates() {
		this.templates = Letters.templates(this.folder);
	}

	SignedTokens tokens() {
		return new SignedTokens(LinkKeys.loadOrCreate(this.folder.resolve("links.keys")),
				Clock.fixed(Letters.SUBMITTED, ZoneOffset.UTC));
	}

}
