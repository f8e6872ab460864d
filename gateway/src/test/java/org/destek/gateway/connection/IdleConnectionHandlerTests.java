package org.destek.gateway.connection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdleConnectionHandlerTests {

	private final EmbeddedChannel connection = new EmbeddedChannel();

	@Test
	void endsAConnectionOnWhichNothingMoves() {
		this.connection.freezeTime();
		this.connection.pipeline().addFirst(new IdleConnectionHandler(Duration.ofMinutes(3)));
		pass(179);
		assertThat(this.connection.isOpen()).isTrue();
		pass(2);
		assertThat(this.connection.isOpen()).isFalse();
	}

	@Test
	void leavesOneAloneOnWhichEitherSideSpeaks() {
		this.connection.freezeTime();
		this.connection.pipeline().addFirst(new IdleConnectionHandler(Duration.ofMinutes(3)));
		pass(170);
		this.connection.writeInbound(Unpooled.EMPTY_BUFFER);
		pass(170);
		this.connection.writeOutbound(Unpooled.EMPTY_BUFFER);
		pass(170);
		assertThat(this.connection.isOpen()).isTrue();
	}

	private void pass(int seconds) {
		this.connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
		this.connection.runScheduledPendingTasks();
	}

}
