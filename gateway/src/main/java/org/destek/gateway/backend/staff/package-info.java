/**
 * What pages ask of ticket-service about a ticket for one of the staff, in the name of
 * who followed a notice's link or is signed in at the desk. None of these calls is open
 * to programs outside.
 */
@NullMarked
package org.destek.gateway.backend.staff;

import org.jspecify.annotations.NullMarked;
