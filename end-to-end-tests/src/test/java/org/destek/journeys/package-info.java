/**
 * Journeys through the whole system as its users take them: {@code ./destek up} with
 * ports and a data folder of its own, requests over HTTP or in a real browser, mails read
 * from the mail catcher, processes killed. Nothing here reaches into a service, but for
 * one key: the human check is answered by opening its seal.
 */
package org.destek.journeys;
