/**
 * Asks identity providers (OpenID Connect Core 1.0) who somebody is, by Spring Security's
 * client, and signs the answer for ticket-service. Believes a token only by its
 * provider's keys and for the question that was asked. Keeps nothing of anybody.
 */
@NullMarked
package org.destek.gateway.backend.identity;

import org.jspecify.annotations.NullMarked;
