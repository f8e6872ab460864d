package org.destek.foundation.webserver;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class LingeringCloseHandlerTests {

	private final EmbeddedChannel channel = new EmbeddedChannel(new LingeringCloseHandler(DataSize.ofKilobytes(64)));

	@Test
	void readsTheRestOfABodyThatIsWorthItThoughItsReaderPausedIt() {
		this.channel.writeInbound(post(64 * 1024));
		this.channel.config().setAutoRead(false);
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.NOT_FOUND))).isTrue();
		assertThat(this.channel.config().isAutoRead()).isTrue();
	}

	@Test
	void endsTheConnectionOfABodyThatIsNotWorthReading() {
		this.channel.writeInbound(post(64 * 1024 + 1));
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE))).isFalse();
	}

	@Test
	void countsWhatHasCome() {
		this.channel.writeInbound(post(64 * 1024 + 100), new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[100])));
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.NOT_FOUND))).isTrue();
	}

	@Test
	void leavesAnAnswerBehindAWholeBodyAlone() {
		this.channel.writeInbound(post(70_000), LastHttpContent.EMPTY_LAST_CONTENT);
		this.channel.config().setAutoRead(false);
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.OK))).isTrue();
		assertThat(this.channel.config().isAutoRead()).isFalse();
	}

	@Test
	void doesNotTakeAnInterimAnswerForTheAnswer() {
		this.channel.writeInbound(post(70_000));
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.CONTINUE))).isTrue();
		assertThat(keepsConnectionAfter(answer(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE))).isFalse();
	}

	private boolean keepsConnectionAfter(HttpResponse answer) {
		this.channel.writeOutbound(answer);
		return HttpUtil.isKeepAlive(this.channel.<HttpResponse>readOutbound());
	}

	private static HttpRequest post(int length) {
		HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
		request.headers().set(HttpHeaderNames.CONTENT_LENGTH, length);
		return request;
	}

	private static HttpResponse answer(HttpResponseStatus status) {
		return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
	}

}
