package org.destek.gateway.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.destek.gateway.institution.Institution;
import org.destek.gateway.institution.PageStyles;
import org.destek.gateway.security.StyleSource;

/**
 * The styles of what is seen first, with the accent's: sent within each page, so that it
 * is painted with what the first round trip brings. The rest comes as a file from the
 * page's end.
 */
@Component
class CriticalStyles implements PageStyles, StyleSource {

	private static final String REST = "/* Below the first screen */";

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern AROUND_SIGNS = Pattern.compile("\\s*([{};,])\\s*");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private final String text;

	private final String rest;

	private final String hash;

	CriticalStyles(Institution institution) throws IOException {
		String whole = new ClassPathResource("static/destek.css").getContentAsString(StandardCharsets.UTF_8);
		int end = whole.indexOf(REST);
		if (end < 0) {
			throw new IllegalStateException("destek.css does not say where the first screen ends: " + REST);
		}
		this.text = compact(whole.substring(0, end) + ThemeConfiguration.stylesheet(institution.accent()));
		this.rest = compact(whole.substring(end));
		this.hash = hash(this.text);
	}

	@Override
	public String text() {
		return this.text;
	}

	@Override
	public String policySource() {
		return "'sha256-" + this.hash + "'";
	}

	String rest() {
		return this.rest;
	}

	private static String compact(String css) {
		String oneLine = SPACES.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll(" ");
		return AROUND_SIGNS.matcher(oneLine).replaceAll("$1").replace(";}", "}").strip();
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("SHA-256 is part of every Java platform", ex);
		}
	}

}
