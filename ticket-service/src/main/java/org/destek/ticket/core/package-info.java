/**
 * The ticket itself: its code, key, requester, messages and files, the rules of its
 * status, and the tables they are kept in. Every feature builds on it; it knows none.
 * Neither the access key nor an identity number is ever a field here.
 */
@NullMarked
package org.destek.ticket.core;

import org.jspecify.annotations.NullMarked;
