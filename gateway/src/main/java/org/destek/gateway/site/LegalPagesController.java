package org.destek.gateway.site;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.destek.gateway.institution.PrivacyNotice;

/** Shows the accessibility statement and the privacy notice. */
@Controller
class LegalPagesController {

	private final PrivacyNotice privacyNotice;

	LegalPagesController(PrivacyNotice privacyNotice) {
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
