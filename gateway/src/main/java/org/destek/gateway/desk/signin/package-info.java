/**
 * Signs one of the office in at the desk by digits that are mailed, keeps the browser
 * signed in, lists and ends sessions. Says to nobody whether an address is one of the
 * office's. A mailed link shows a page with one button: opening it uses nothing up. Leads
 * on to pages of the desk alone.
 */
@NullMarked
package org.destek.gateway.desk.signin;

import org.jspecify.annotations.NullMarked;
