package org.destek.gateway.desk.signin;

/**
 * Where people of the office have an account, other than their mailbox.
 *
 * @param id as the settings call it, in addresses
 * @param name as people call it
 */
record IdentityProvider(String id, String name) {
}
