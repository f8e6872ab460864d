package org.destek.ticket.staff;

import java.util.Objects;
import java.util.UUID;

import org.destek.ticket.code.CodeChallenge;
import org.destek.ticket.code.CodeChallenges;
import org.destek.ticket.code.CodePurpose;
import org.destek.ticket.code.CodeRequest;
import org.destek.ticket.code.CodeVerdict;
import org.destek.ticket.problem.Language;
import org.destek.ticket.topic.StaffMember;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Binds links to browsers by a code that its recipient gets by mail, and unbinds them.
 */
@Service
class BrowserProof {

	private final StaffAccess access;

	private final StaffBrowsers browsers;

	private final CodeChallenges challenges;

	BrowserProof(StaffAccess access, StaffBrowsers browsers, CodeChallenges challenges) {
		this.access = access;
		this.browsers = browsers;
		this.challenges = challenges;
	}

	/**
	 * Has a code mailed to the link's recipient.
	 * @param who who asks for what, in whatever browser
	 * @return what the code must be typed for; or a problem
	 */
	@Transactional
	public Mono<CodeChallenge> requestCode(StaffRequest who) {
		return this.access.anywhere(who).map(BrowserProof::wish).flatMap(this.challenges::open);
	}

	/**
	 * Binds the link to this browser, too, if the code is right.
	 * @param who who asks for what
	 * @param challengeId which code it is
	 * @param typed the digits
	 * @return whether it was right; or a problem
	 */
	@Transactional
	public Mono<CodeVerdict> bind(StaffRequest who, UUID challengeId, String typed) {
		return this.access.anywhere(who)
			.doOnNext((visit) -> who.requireBrowser())
			.flatMap((visit) -> this.challenges.redeem(challengeId, CodePurpose.STAFF_BROWSER, visit.link().id(), typed)
				.delayUntil(
						(verdict) -> verdict.right() ? this.browsers.bind(visit.link(), who.browser()) : Mono.empty()));
	}

	/**
	 * Closes the link in this browser, which is not its recipient's.
	 * @param who who asks for what
	 * @return done; or a problem
	 */
	@Transactional
	public Mono<Void> unbind(StaffRequest who) {
		return this.access.enter(who).flatMap((visit) -> this.browsers.unbind(visit.link(), who.browser()));
	}

	/**
	 * Closes the link in every browser.
	 * @param who who asks for what
	 * @return done; or a problem
	 */
	@Transactional
	public Mono<Void> revoke(StaffRequest who) {
		return this.access.enter(who).flatMap((visit) -> this.browsers.revoke(visit.link()));
	}

	private static CodeRequest wish(StaffVisit visit) {
		StaffMember member = visit.member();
		return new CodeRequest(CodePurpose.STAFF_BROWSER, visit.ticket(), visit.link().id(), member.address(),
				member.name(), Objects.requireNonNull(Language.tagged(member.language())));
	}

}
