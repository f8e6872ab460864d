package org.destek.notification.mime.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The lines of a calendar, unfolded and taken apart (RFC 5545, section 3.1). */
record CalendarLines(List<Property> properties) {

	private static final int MOST = 2_000;

	static CalendarLines of(String text) {
		List<Property> properties = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (String raw : text.lines().limit(MOST).toList()) {
			if (raw.startsWith(" ") || raw.startsWith("\t")) {
				line.append(raw.substring(1));
				continue;
			}
			add(line, properties);
			line.append(raw);
		}
		add(line, properties);
		return new CalendarLines(properties);
	}

	private static void add(StringBuilder line, List<Property> properties) {
		int colon = colonOf(line);
		if (colon > 0) {
			properties.add(new Property(line.substring(0, colon), line.substring(colon + 1)));
		}
		line.setLength(0);
	}

	/** The first one outside of quotes: parameters may hold addresses. */
	private static int colonOf(StringBuilder line) {
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			quoted = (line.charAt(i) == '"') != quoted;
			if (line.charAt(i) == ':' && !quoted) {
				return i;
			}
		}
		return line.indexOf(":");
	}

	/** The first of a name, wherever it stands. */
	@Nullable Property first(String name) {
		return this.properties.stream().filter((each) -> each.is(name)).findFirst().orElse(null);
	}

	/** The lines of the first component of a kind, those of components in it left out. */
	@Nullable CalendarLines component(String kind) {
		List<CalendarLines> all = components(kind);
		return all.isEmpty() ? null : all.get(0);
	}

	List<CalendarLines> components(String kind) {
		List<CalendarLines> found = new ArrayList<>();
		List<Property> inside = new ArrayList<>();
		int depth = 0;
		for (Property each : this.properties) {
			boolean begins = each.is("BEGIN");
			boolean ends = each.is("END");
			if (depth == 0) {
				depth = (begins && each.says(kind)) ? 1 : 0;
				continue;
			}
			depth += begins ? 1 : ends ? -1 : 0;
			if (depth == 0) {
				found.add(new CalendarLines(List.copyOf(inside)));
				inside.clear();
			}
			else if (depth == 1 && !begins && !ends) {
				inside.add(each);
			}
		}
		if (depth > 0) {
			found.add(new CalendarLines(List.copyOf(inside)));
		}
		return found;
	}

	/**
	 * One of them.
	 *
	 * @param head name and parameters
	 * @param value what stands after the colon
	 */
	record Property(String head, String value) {

		boolean is(String name) {
			String own = this.head.split(";", 2)[0];
			return own.substring(own.lastIndexOf('.') + 1).strip().equalsIgnoreCase(name);
		}

		boolean says(String wanted) {
			return this.value.strip().equalsIgnoreCase(wanted);
		}

		@Nullable String parameter(String name) {
			for (String each : this.head.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
				if (each.toUpperCase(Locale.ROOT).startsWith(name + "=")) {
					return each.substring(name.length() + 1).replace("\"", "").strip();
				}
			}
			return null;
		}

		/** Its text: line breaks and commas are escaped (RFC 5545, section 3.3.11). */
		String text() {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < this.value.length(); i++) {
				char each = this.value.charAt(i);
				boolean escaped = each == '\\' && i + 1 < this.value.length();
				if (escaped) {
					i++;
					each = (Character.toLowerCase(this.value.charAt(i)) == 'n') ? ' ' : this.value.charAt(i);
				}
				text.append(each);
			}
			return text.toString().replaceAll("\\s+", " ").strip();
		}

	}

}
