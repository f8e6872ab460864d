/**
 * The head's view of a period: sentences first, then few plots with their figures beside
 * them, on paper as well; and the same as files for a spreadsheet. Works without scripts.
 * Says nothing of a requester.
 */
@NullMarked
package org.destek.gateway.desk.report;

import org.jspecify.annotations.NullMarked;
