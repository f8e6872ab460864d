package org.destek.ticket;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.destek.ticket.humancheck.HumanChecks;
import org.destek.ticket.humancheck.SolvedHumanCheck;

/**
 * A form as a student fills it in, to be changed by a test: right unless said otherwise.
 */
public final class TicketForm {

	/** A number with right check digits that belongs to nobody. */
	public static final String NATIONAL_ID = "10000000146";

	private final Map<String, Object> requester = new LinkedHashMap<>();

	private final Map<String, Object> form = new LinkedHashMap<>();

	private TicketForm() {
		this.requester.put("name", "Ayşe Yılmaz");
		this.requester.put("email", "ayse.yilmaz@example.edu.tr");
		this.requester.put("unit", "Mühendislik Fakültesi");
		this.requester.put("extension", "2345");
		this.form.put("topic", "eposta");
		this.form.put("requester", this.requester);
		this.form.put("subject", "Parolamı yenileyemiyorum");
		this.form.put("message", "Parola yenileme sayfası hata veriyor.\nNe yapmalıyım?");
		this.form.put("language", "tr");
	}

	public static TicketForm aTicket() {
		return new TicketForm();
	}

	/** A form with nothing in it. */
	public static TicketForm empty() {
		TicketForm form = new TicketForm();
		form.form.clear();
		return form;
	}

	public TicketForm about(String topic) {
		return with("topic", topic);
	}

	public TicketForm by(String name, String email) {
		return with("requester.name", name).with("requester.email", email);
	}

	public TicketForm provedHuman(HumanChecks checks) {
		return with("humanCheck", SolvedHumanCheck.by(checks).right());
	}

	public TicketForm withReceipts(String... receipts) {
		return with("attachments", Arrays.asList(receipts));
	}

	public TicketForm withReceipts(int number, String receipt) {
		return with("attachments", IntStream.range(0, number).mapToObj((each) -> receipt).toList());
	}

	/** Sets a field by its path, as error answers name it. */
	public TicketForm with(String path, Object value) {
		if (path.startsWith("requester.")) {
			this.requester.put(path.substring("requester.".length()), value);
		}
		else {
			this.form.put(path, value);
		}
		return this;
	}

	public TicketForm without(String... paths) {
		for (String each : List.of(paths)) {
			this.form.remove(each);
			this.requester.remove(each.replace("requester.", ""));
		}
		return this;
	}

	public Map<String, Object> json() {
		return this.form;
	}

}
