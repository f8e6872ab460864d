/**
 * How people of the office sign in to the desk: with a code that is mailed to them, and
 * then by a session on that browser. Publishes that a code is wanted. Tells nobody whose
 * addresses the office knows, and keeps neither a code nor a token.
 */
@NullMarked
package org.destek.ticket.signin;

import org.jspecify.annotations.NullMarked;
