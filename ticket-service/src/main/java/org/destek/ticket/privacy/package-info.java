/**
 * The vault of national identity numbers: encrypted under a key of their ticket's own,
 * masked wherever they are shown. A number is in no event, log, metric, error message or
 * export, and leaves this package whole for nobody but who must enter it elsewhere.
 */
@NullMarked
package org.destek.ticket.privacy;

import org.jspecify.annotations.NullMarked;
