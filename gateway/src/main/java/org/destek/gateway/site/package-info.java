/**
 * What programs ask a site for by a name of its own: robots.txt, the icon of a phone's
 * home screen, the web app manifest, security.txt. None claims what the office did not
 * set.
 */
@NullMarked
package org.destek.gateway.site;

import org.jspecify.annotations.NullMarked;
