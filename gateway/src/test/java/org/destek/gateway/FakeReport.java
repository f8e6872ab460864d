package org.destek.gateway;

import java.util.List;

import org.reactivestreams.Publisher;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers like ticket-service's report, for November 2026: refuses the topic
 * {@code bogus}, has no report of {@code none} and few requests of {@code few}.
 */
final class FakeReport {

	private static final String BUSY = """
			{"from":"2026-11-01","to":"2026-11-30","countedAt":"2026-12-01T06:12:00Z","previousRequests":198,
			"total":{"requests":1214,"waiting":2,"open":13,"reopened":6,"answer":{"half":200,"most":960},"solution":{"half":480,"most":null},
			"satisfaction":{"yes":41,"partly":5,"no":2}},
			"topics":[{"slug":"staj","name":"Staj <b>Sistemi</b>","targetMinutes":960,"inTarget":93,"figures":
			{"requests":800,"waiting":1,"open":3,"reopened":4,"answer":{"half":40,"most":480},"solution":{"half":480,"most":960},
			"satisfaction":{"yes":2,"partly":1,"no":1}}},
			{"slug":"eski","name":"eski","targetMinutes":null,"inTarget":null,"figures":
			{"requests":4,"waiting":0,"open":0,"reopened":0,"answer":{"half":null,"most":null},"solution":{"half":null,"most":null},
			"satisfaction":{"yes":0,"partly":0,"no":0}}}],
			"units":[{"name":"=Mühendislik Fakültesi","requests":480}],
			"channels":[{"name":"form","requests":1200},{"name":"pigeon","requests":14}],
			"days":[{"day":"2026-11-12","requests":1183},{"day":"2026-11-13","requests":31}],
			"hours":[0,0,0,0,0,0,0,0,0,1200,0,0,0,0,14,0,0,0,0,0,0,0,0,0],
			"people":[{"name":"Ayşe Karaca","answered":48,"solved":40,"reopened":1,"half":125}]}""";

	private static final String FEW = """
			{"from":"2026-01-01","to":"2026-12-31","countedAt":"2026-12-01T06:12:00Z","complete":false,"previousRequests":0,
			"total":{"requests":0,"waiting":0,"open":0,"reopened":0,"answer":{"half":null,"most":null},"solution":{"half":null,"most":null},
			"satisfaction":{"yes":0,"partly":0,"no":0}},"topics":[],"units":[],"channels":[],"days":[],
			"hours":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],"people":null}""";

	private static final String TICKET = """
			{"code":%s,"topic":"staj","status":"resolved","channel":"form","receivedAt":"2026-11-12T06:05:00Z","answeredAt":null,
			"solvedAt":"2026-11-12T08:05:00Z","answerMinutes":null,"solutionMinutes":120,"reopened":1,"satisfaction":"partly"}""";

	Publisher<Void> figures(HttpServerRequest request, HttpServerResponse response) {
		if (request.uri().contains("topic=bogus")) {
			return FakeServices.problem(response, 422, "invalid-fields",
					List.of(FakeValidation.error("topic", "unknown", "Listeden bir konu seçiniz.")));
		}
		if (request.uri().contains("topic=none")) {
			return FakeServices.problem(response, 404, "not-found", List.of());
		}
		return FakeServices.json(response, 200, request.uri().contains("topic=few") ? FEW : BUSY);
	}

	/** Two parts of one ticket each. */
	Publisher<Void> tickets(HttpServerRequest request, HttpServerResponse response) {
		boolean second = request.uri().contains("after=there");
		return FakeServices.json(response, 200, "{\"tickets\":[%s],\"next\":%s}"
			.formatted(TICKET.formatted(second ? "null" : "\"K7M-3XR-9TQ2\""), second ? "null" : "\"there\""));
	}

}
