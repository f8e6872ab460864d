/**
 * What a browser posts with a page's form: text and some files, read as a stream, the
 * files handed on while they arrive, and all of it kept for the page to be drawn again
 * whenever it could not be sent. Never keeps or logs what was typed.
 */
@NullMarked
package org.destek.gateway.posting;

import org.jspecify.annotations.NullMarked;
