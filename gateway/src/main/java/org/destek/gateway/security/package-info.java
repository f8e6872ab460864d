/**
 * What every answer tells browsers to allow, and what is refused because another site's
 * page made a browser send it. Holds the settings of keys and trusted proxies.
 */
@NullMarked
package org.destek.gateway.security;

import org.jspecify.annotations.NullMarked;
