package org.destek.gateway.backend.staff;

import org.destek.gateway.backend.Credentials;

/**
 * What opens a ticket to one of the office: the link of a notice, or a session at the
 * desk.
 */
public interface StaffKey extends Credentials {

}
