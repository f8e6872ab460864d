/**
 * What is asked of the site itself and not of a request: accessibility and privacy, for
 * people; robots, manifest, icons and the contact for security faults, for programs.
 * Nothing is claimed that the office did not set.
 */
@NullMarked
package org.destek.gateway.site;

import org.jspecify.annotations.NullMarked;
