/**
 * What pages ask of ticket-service for one of the staff, in the name of who holds the key
 * of a notice's link. None of these calls is open to programs outside.
 */
@NullMarked
package org.destek.gateway.backend.staff;

import org.jspecify.annotations.NullMarked;
