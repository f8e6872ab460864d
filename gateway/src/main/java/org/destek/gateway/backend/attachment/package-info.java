/**
 * What pages ask of attachment-service: to take a file as a stream, to delete one that no
 * ticket has claimed, to say which kinds it takes. Never holds a file in memory.
 */
@NullMarked
package org.destek.gateway.backend.attachment;

import org.jspecify.annotations.NullMarked;
