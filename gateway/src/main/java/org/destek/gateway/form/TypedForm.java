package org.destek.gateway.form;

import org.destek.gateway.posting.TypedPost;

/**
 * A request's form as it was typed, good or bad.
 *
 * @param post the values by field name, and the files
 */
record TypedForm(TypedPost post) {

	public String name() {
		return this.post.value("requester.name");
	}

	public String email() {
		return this.post.value("requester.email");
	}

	public String nationalId() {
		return this.post.value("requester.nationalId");
	}

	public String unit() {
		return this.post.value("requester.unit");
	}

	public String extension() {
		return this.post.value("requester.extension");
	}

	public String subject() {
		return this.post.value("subject");
	}

	public String message() {
		return this.post.value("message");
	}

	public String checkId() {
		return this.post.value("humanCheck.id");
	}

	public String answer() {
		return this.post.value("humanCheck.answer");
	}

	/**
	 * The language of the mails: the form's own field, the page's where it is left out.
	 */
	String mailLanguage(String page) {
		String typed = this.post.value("language");
		return typed.isBlank() ? page : typed;
	}

}
