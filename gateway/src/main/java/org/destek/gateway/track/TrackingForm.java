package org.destek.gateway.track;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.destek.foundation.requestform.RequestForm;

/** What was typed to find a request, and whether it can be one at all. */
record TrackingForm(@Nullable String code, @Nullable String email) {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{10}");

	private static final Pattern ADDRESS = Pattern
		.compile("(?=.{1,64}@)[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*"
				+ "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+(?!\\d+$)[\\p{L}\\p{N}][\\p{L}\\p{N}-]*[\\p{L}\\p{N}]");

	/** Characters of an address; the sentence names it as its third value. */
	static final int LONGEST_ADDRESS = RequestForm.SHIPPED.requester("email").orElseThrow().maxLength();

	static final TrackingForm BLANK = new TrackingForm("", "");

	/** Spaces, dashes and case do not matter. */
	String bareCode() {
		return (this.code == null) ? "" : this.code.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
	}

	String trimmedEmail() {
		return (this.email == null) ? "" : this.email.strip();
	}

	/** Key of the sentence; null when the code can be right. */
	@Nullable String codeFault() {
		if (bareCode().isEmpty()) {
			return "track.code.required";
		}
		return CODE.matcher(bareCode()).matches() ? null : "track.code.format";
	}

	/** Key of the sentence; null when the address can be right. */
	@Nullable String emailFault() {
		if (trimmedEmail().isEmpty()) {
			return "field.requester.email.required";
		}
		if (trimmedEmail().length() > LONGEST_ADDRESS) {
			return "field.requester.email.length";
		}
		return ADDRESS.matcher(trimmedEmail()).matches() ? null : "field.requester.email.format";
	}

	String dashedCode() {
		String bare = bareCode();
		return bare.substring(0, 3) + "-" + bare.substring(3, 6) + "-" + bare.substring(6);
	}

}
