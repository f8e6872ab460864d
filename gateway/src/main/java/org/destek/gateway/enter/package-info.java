/**
 * The link of a mail, {@code /tickets/<code>/enter/<token>}: turns what the mail carries
 * into a cookie and leads on to the ticket. Opening it any number of times changes
 * nothing.
 */
@NullMarked
package org.destek.gateway.enter;

import org.jspecify.annotations.NullMarked;
