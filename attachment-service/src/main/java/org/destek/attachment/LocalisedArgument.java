package org.destek.attachment;

import java.util.Locale;

/** A part of a message that reads differently in each language. */
public interface LocalisedArgument {

	String in(Locale locale);

}
