/**
 * Files for a spreadsheet, written while their rows come: CSV and ODS. Whatever a cell
 * says, no program takes it for a formula. Knows nothing of what the rows are.
 */
@NullMarked
package org.destek.gateway.desk.sheet;

import org.jspecify.annotations.NullMarked;
