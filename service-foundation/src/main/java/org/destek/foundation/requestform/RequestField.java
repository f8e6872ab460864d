package org.destek.foundation.requestform;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a request's form.
 *
 * @param path where it stands in the JSON, {@code requester.unit}; also its name in the
 * form, and with {@code field.} before it the key of its words
 * @param kind how it is checked
 * @param required whether it may not be empty
 * @param minLength characters (code points) that it has at least, when it has any
 * @param maxLength characters that it has at most
 * @param pattern what it matches as a whole; null when every line will do
 * @param personal whether it says something of a person
 * @param autocomplete the purpose that browsers know it by (HTML, autofill); null when it
 * has none
 * @param digits whether it is typed in digits
 */
public record RequestField(String path, Kind kind, boolean required, int minLength, int maxLength,
		@Nullable Pattern pattern, boolean personal, @Nullable String autocomplete, boolean digits) {

	/** How a field is checked. */
	public enum Kind {

		/** By length and pattern. */
		TEXT,

		/** As one address (RFC 5321). */
		EMAIL,

		/** By its check digits, where the topic asks for it. */
		NATIONAL_ID

	}

	static RequestField of(String path, boolean required, JsonNode schema) {
		String pattern = schema.path("pattern").asString("");
		String autocomplete = schema.path("x-autocomplete").asString("");
		return new RequestField(path, kind(schema.path("format").asString("")), required,
				schema.path("minLength").asInt(0), schema.path("maxLength").asInt(Integer.MAX_VALUE),
				pattern.isEmpty() ? null : Pattern.compile(pattern), schema.path("x-personal").asBoolean(false),
				autocomplete.isEmpty() ? null : autocomplete, schema.path("x-digits").asBoolean(false));
	}

	private static Kind kind(String format) {
		return switch (format) {
			case "email" -> Kind.EMAIL;
			case "national-id" -> Kind.NATIONAL_ID;
			default -> Kind.TEXT;
		};
	}

	/** The last part of its path, {@code unit}. */
	public String name() {
		return this.path.substring(this.path.lastIndexOf('.') + 1);
	}

	/** The id of its input on a page, {@code requester-unit}. */
	public String id() {
		return this.path.replace('.', '-');
	}

	/** Whether a text has its pattern; its length is another question. */
	public boolean matches(String text) {
		return this.pattern == null || this.pattern.matcher(text).matches();
	}

	/**
	 * Whether a text that is not empty is as long as it has to be.
	 * @param length its code points
	 */
	public boolean fits(int length) {
		return this.minLength <= length && length <= this.maxLength;
	}

}
