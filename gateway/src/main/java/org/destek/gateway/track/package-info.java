/**
 * Sends who lost the link a new one by mail, without saying whether the request exists.
 */
@NullMarked
package org.destek.gateway.track;

import org.jspecify.annotations.NullMarked;
