/**
 * What the desk's pages ask of ticket-service, in the name of who is signed in: to mail a
 * code, to open, keep and end sessions, and which tickets there are. None of these calls
 * is open to programs outside.
 */
@NullMarked
package org.destek.gateway.backend.desk;

import org.jspecify.annotations.NullMarked;
