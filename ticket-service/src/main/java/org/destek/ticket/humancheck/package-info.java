/**
 * The check that keeps programs from sending requests: five digits, as a picture or as
 * Turkish or English speech. Its id is the sealed answer, so that nothing is stored until
 * a check is used; each is good once and for ten minutes. An answer never reaches a log.
 */
@NullMarked
package org.destek.ticket.humancheck;

import org.jspecify.annotations.NullMarked;
