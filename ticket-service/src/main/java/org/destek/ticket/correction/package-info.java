/**
 * Lets a requester correct the address that mails do not reach: a code goes to the new
 * one, and only who can read it there changes anything. No code is kept.
 */
@NullMarked
package org.destek.ticket.correction;

import org.jspecify.annotations.NullMarked;
