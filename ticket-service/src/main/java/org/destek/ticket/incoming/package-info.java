/**
 * What mails do here: hears on {@code mail-events} of replies, requests and bounces, and
 * decides who is believed. Nobody is, for a good reply address alone; what is not
 * believed is held, and nothing is dropped in silence.
 */
@NullMarked
package org.destek.ticket.incoming;

import org.jspecify.annotations.NullMarked;
