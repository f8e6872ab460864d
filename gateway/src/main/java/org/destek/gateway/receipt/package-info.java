/**
 * What a requester sees right after sending: the code, and what happens next.
 */
@NullMarked
package org.destek.gateway.receipt;

import org.jspecify.annotations.NullMarked;
