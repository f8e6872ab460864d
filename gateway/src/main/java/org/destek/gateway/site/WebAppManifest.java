package org.destek.gateway.site;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The site as a phone's home screen shows it (W3C, Web Application Manifest). */
record WebAppManifest(String name, @JsonProperty("short_name") String shortName, String lang,
		@JsonProperty("start_url") String startUrl, String display, @JsonProperty("theme_color") String themeColour,
		@JsonProperty("background_color") String backgroundColour, List<Icon> icons) {

	/** A picture of one size. */
	record Icon(String src, String sizes, String type) {
	}

}
