package org.destek.ticket.core;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.destek.ticket.problem.ProblemException;
import org.destek.ticket.problem.ProblemKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TicketActTests {

	private static final Agent FULYA = new Agent("fulya@example.org", "Fulya Dağ");

	@ParameterizedTest
	@EnumSource(value = TicketStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
	void leavesEveryUnclosedTicketAsTheActSays(TicketStatus before) {
		assertThat(TicketAct.ANSWER.in(before)).isEqualTo(TicketStatus.ANSWERED);
		assertThat(TicketAct.ASK.in(before)).isEqualTo(TicketStatus.WAITING);
		assertThat(TicketAct.SOLVE.in(before)).isEqualTo(TicketStatus.RESOLVED);
		assertThat(TicketAct.RESOLVE.in(before)).isEqualTo(TicketStatus.RESOLVED);
		assertThat(TicketAct.REPLY.in(before)).isEqualTo(TicketStatus.OPEN);
		assertThat(TicketAct.NOTE.in(before)).isEqualTo(before);
		assertThat(TicketAct.ASSIGN.in(before)).isEqualTo(before);
		assertThat(TicketAct.SORT.in(before)).isEqualTo(before);
		assertThat(TicketAct.MOVE.in(before)).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource(TicketAct.class)
	void findsAClosedTicketTakesNothing(TicketAct act) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> act.in(TicketStatus.CLOSED))
			.satisfies((ex) -> assertThat(ex.kind()).isEqualTo(ProblemKind.TICKET_CLOSED));
	}

	@ParameterizedTest
	@EnumSource(TicketStatus.class)
	void closesForGoodOnlyWhatIsSolved(TicketStatus before) {
		assertThat(TicketAct.CLOSE.isPossibleIn(before)).isEqualTo(before == TicketStatus.RESOLVED);
	}

	@Test
	void leavesWhatIsAnsweredAsStaffChoose() {
		assertThat(TicketAct.leftByAnswers()).containsExactly(TicketStatus.ANSWERED, TicketStatus.WAITING,
				TicketStatus.RESOLVED);
	}

	@Test
	void knowsTheActOfEachAnswer() {
		assertThat(TicketAct.answerThatLeaves(TicketStatus.ANSWERED)).isEqualTo(TicketAct.ANSWER);
		assertThat(TicketAct.answerThatLeaves(TicketStatus.WAITING)).isEqualTo(TicketAct.ASK);
		assertThat(TicketAct.answerThatLeaves(TicketStatus.RESOLVED)).isEqualTo(TicketAct.SOLVE);
		assertThatIllegalArgumentException().isThrownBy(() -> TicketAct.answerThatLeaves(TicketStatus.OPEN));
		assertThatIllegalArgumentException().isThrownBy(() -> TicketAct.answerThatLeaves(TicketStatus.CLOSED));
	}

	@Test
	void remembersTheFirstAnswerAndSinceWhenItIsSolved() {
		Instant first = Instant.parse("2026-11-24T06:00:00Z");
		Instant later = first.plusSeconds(60);
		Ticket solved = ticket().answer(TicketStatus.RESOLVED, FULYA, first)
			.answer(TicketStatus.RESOLVED, FULYA, later);
		assertThat(solved.answeredAt()).isEqualTo(first);
		assertThat(solved.resolvedAt()).isEqualTo(first);
		assertThat(solved.reply(later).resolvedAt()).isNull();
		assertThat(ticket().resolve(first).answeredAt()).isNull();
		assertThat(ticket().note(first).answeredAt()).isNull();
	}

	private static Ticket ticket() {
		return TicketFixture.openTicket("staj");
	}

}
