package org.destek.bench.load;

import java.util.function.BiFunction;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;

import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** The form of another system: its page, then its post. */
final class BesideForm {

	private final BesideAdapter adapter;

	private final BiFunction<String, HttpRequestActionBuilder, ChainBuilder> timed;

	BesideForm(BesideAdapter adapter, BiFunction<String, HttpRequestActionBuilder, ChainBuilder> timed) {
		this.adapter = adapter;
		this.timed = timed;
	}

	/** The page, then the post. */
	ChainBuilder[] act() {
		HttpRequestActionBuilder page = http("form page").get(this.adapter.page())
			.check(status().is(200), bodyString().saveAs("html"));
		HttpRequestActionBuilder post = http("form post").post(this.adapter.post())
			.formParamMap((session) -> this.adapter.filled(session.contains("html") ? session.getString("html") : "",
					SampleRequest.email()))
			.asMultipartForm()
			.check(status().in(this.adapter.statuses()));
		if (!this.adapter.taken().isEmpty()) {
			post = post.check(regex(this.adapter.taken()).exists());
		}
		return new ChainBuilder[] { this.timed.apply("form page", page), exec(this.timed.apply("form post", post)) };
	}

}
