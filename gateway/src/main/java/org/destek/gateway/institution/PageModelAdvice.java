package org.destek.gateway.institution;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** Puts the {@link PageModel} into every page without its controller knowing. */
@ControllerAdvice(annotations = Controller.class)
class PageModelAdvice {

	private final PageModel pages;

	PageModelAdvice(PageModel pages) {
		this.pages = pages;
	}

	@ModelAttribute
	void addTo(Model model, ServerWebExchange exchange) {
		model.addAllAttributes(this.pages.of(exchange));
	}

}
