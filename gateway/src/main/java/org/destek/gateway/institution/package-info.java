/**
 * The office that runs the system, as settings: names, mark, accent, notices, privacy
 * notice. Puts them, with the reader's language, into the model of every page.
 */
@NullMarked
package org.destek.gateway.institution;

import org.jspecify.annotations.NullMarked;
