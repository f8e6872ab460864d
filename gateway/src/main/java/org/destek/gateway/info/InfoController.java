package org.destek.gateway.info;

import java.util.Locale;

import org.destek.gateway.institution.PrivacyNotice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the accessibility statement and the privacy notice. */
@Controller
class InfoController {

	private final PrivacyNotice privacyNotice;

	InfoController(PrivacyNotice privacyNotice) {
		this.privacyNotice = privacyNotice;
	}

	@GetMapping("/accessibility")
	String accessibility() {
		return "accessibility";
	}

	@GetMapping("/privacy")
	String privacy(Model model, Locale language) {
		model.addAttribute("paragraphs", this.privacyNotice.paragraphs(language));
		return "privacy";
	}

}
