/**
 * How the jobs that look for due tickets go through them: in batches, each row once a
 * run, and one that fails holds up no other. Knows nothing of what a job does.
 */
@NullMarked
package org.destek.ticket.sweep;

import org.jspecify.annotations.NullMarked;
