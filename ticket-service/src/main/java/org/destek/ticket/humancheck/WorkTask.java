package org.destek.ticket.humancheck;

/**
 * A task for a browser: to find the number that makes, behind the salt, this digest. The
 * field names are ALTCHA's.
 *
 * @param algorithm of the digest
 * @param challenge the digest, in hexadecimal
 * @param maxnumber the number is not above it
 * @param salt what stands before the number
 * @param signature says that the task was set here
 */
record WorkTask(String algorithm, String challenge, long maxnumber, String salt, String signature) {
}
