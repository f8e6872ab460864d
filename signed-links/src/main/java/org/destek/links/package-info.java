/**
 * Tokens that one service signs and another believes without asking: upload receipts,
 * file links, links to a ticket, reply addresses. Each purpose has a key of its own,
 * derived from one secret, so that a token never passes for another kind. What is in a
 * token is readable by its holder: never put a secret or an identity number there.
 */
@NullMarked
package org.destek.links;

import org.jspecify.annotations.NullMarked;
