/**
 * Consumes {@code mail-events}: replies, requests, bounces and mails in the quarantine.
 * Decides whose reply is believed. A good reply address alone proves nothing; what is not
 * believed is held, and nothing is dropped in silence.
 */
@NullMarked
package org.destek.ticket.inboundmail;

import org.jspecify.annotations.NullMarked;
