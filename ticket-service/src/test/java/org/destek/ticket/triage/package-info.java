@NullMarked
package org.destek.ticket.triage;

import org.jspecify.annotations.NullMarked;
