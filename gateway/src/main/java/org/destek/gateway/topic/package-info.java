/**
 * Asks what a request is about and leads to that topic's form.
 */
@NullMarked
package org.destek.gateway.topic;

import org.jspecify.annotations.NullMarked;
