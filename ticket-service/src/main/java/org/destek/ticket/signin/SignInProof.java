package org.destek.ticket.signin;

/**
 * That an identity provider vouched for somebody, a moment ago.
 *
 * @param address whose mailbox it is
 */
record SignInProof(String address) {
}
