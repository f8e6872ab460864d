/**
 * What the desk's report asks of ticket-service, in the name of who is signed in: the
 * figures of a period, and its tickets without persons. Not open to programs outside.
 */
@NullMarked
package org.destek.gateway.backend.desk.report;

import org.jspecify.annotations.NullMarked;
