package org.destek.ticket.signin;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.destek.links.LinkPurpose;
import org.destek.links.SignedToken;
import org.destek.links.SignedTokens;

/**
 * Reads what the gateway says of whom an identity provider vouched for. It is signed with
 * the services' shared key: reaching this service's port opens no desk.
 */
@Component
class SignInProofs {

	private final SignedTokens tokens;

	SignInProofs(SignedTokens tokens) {
		this.tokens = tokens;
	}

	/** Empty when it is not the gateway's, or a minute old. */
	Optional<SignInProof> read(String proof) {
		return this.tokens.verify(LinkPurpose.DESK_SIGN_IN, proof).map(SignedToken::subject).map(SignInProof::new);
	}

}
