package org.destek.ticket.staff.access;

import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

import org.destek.foundation.language.Language;
import org.destek.ticket.code.CodeChallenge;
import org.destek.ticket.code.CodeChallenges;
import org.destek.ticket.code.CodePurpose;
import org.destek.ticket.code.CodeRequest;
import org.destek.ticket.code.CodeVerdict;
import org.destek.ticket.topic.StaffMember;

/**
 * Proves browsers by a code that the link's recipient gets by mail, and believes them no
 * more. A proof is one of a mailbox: it opens every ticket that its owner may see.
 */
@Service
class BrowserProof {

	private final StaffAccess access;

	private final ProvenBrowsers browsers;

	private final RevokedLinks revoked;

	private final CodeChallenges challenges;

	BrowserProof(StaffAccess access, ProvenBrowsers browsers, RevokedLinks revoked, CodeChallenges challenges) {
		this.access = access;
		this.browsers = browsers;
		this.revoked = revoked;
		this.challenges = challenges;
	}

	/**
	 * Has a code mailed to the link's recipient.
	 * @param who who asks for what; the code is good in their browser alone
	 * @return what the code must be typed for; or a problem
	 */
	@Transactional
	public Mono<CodeChallenge> requestCode(StaffRequest who) {
		return this.access.anywhere(who)
			.doOnNext((visit) -> who.requireBrowser())
			.map((visit) -> codeRequest(visit, who))
			.flatMap(this.challenges::open);
	}

	/**
	 * Believes this browser if the code is right.
	 * @param who who asks for what
	 * @param challengeId which code it is
	 * @param typed the digits
	 * @return whether it was right; or a problem
	 */
	@Transactional
	public Mono<CodeVerdict> prove(StaffRequest who, UUID challengeId, String typed) {
		return this.access.anywhere(who)
			.doOnNext((visit) -> who.requireBrowser())
			.flatMap((visit) -> this.challenges
				.redeem(challengeId, CodePurpose.STAFF_BROWSER, visit.link().id(), holder(visit, who), typed)
				.delayUntil((verdict) -> verdict.right() ? this.browsers.add(visit.address(), who.browser())
						: Mono.empty()));
	}

	/**
	 * Believes this browser no more, which is not the recipient's.
	 * @param who who asks for what
	 * @return done; or a problem
	 */
	@Transactional
	public Mono<Void> forget(StaffRequest who) {
		return this.access.enter(who)
			.doOnNext(StaffVisit::link)
			.flatMap((visit) -> this.browsers.remove(visit.address(), who.browser()));
	}

	/**
	 * Closes the link for good, and asks every browser of its recipient for a code again.
	 * @param who who asks for what
	 * @return done; or a problem
	 */
	@Transactional
	public Mono<Void> revoke(StaffRequest who) {
		return this.access.enter(who)
			.flatMap((visit) -> this.revoked.add(visit.link()).then(this.browsers.removeAll(visit.address())));
	}

	private CodeRequest codeRequest(StaffVisit visit, StaffRequest who) {
		StaffMember member = visit.member();
		return new CodeRequest(CodePurpose.STAFF_BROWSER, visit.ticket(), visit.link().id(), holder(visit, who),
				member.address(), member.name(), Objects.requireNonNull(Language.tagged(member.language())));
	}

	/**
	 * A code that is typed in another browser than it was asked for in is worth nothing.
	 */
	private String holder(StaffVisit visit, StaffRequest who) {
		return HexFormat.of().formatHex(this.browsers.hash(visit.address(), who.browser()));
	}

}
