/**
 * The desk of one of the office who is signed in: a list of the tickets that they may
 * see, filtered and searched by its address alone, and a guide. Works without scripts.
 * Shows nothing of a ticket beyond what ticket-service says to its person.
 */
@NullMarked
package org.destek.gateway.desk;

import org.jspecify.annotations.NullMarked;
