package org.destek.gateway.institution;

/** The styles that each page carries in its head. */
@FunctionalInterface
public interface PageStyles {

	/** What stands in the page, byte by byte. */
	String text();

}
