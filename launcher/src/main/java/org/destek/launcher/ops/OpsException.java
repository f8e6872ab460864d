package org.destek.launcher.ops;

/** Why a command did not do all of it, in a sentence for who typed it. */
public class OpsException extends RuntimeException {

	public OpsException(String message) {
		super(message);
	}

	public OpsException(String message, Throwable cause) {
		super(message, cause);
	}

	/** The words of the innermost cause, after those of this command. */
	public static OpsException of(String what, Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		String why = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
		return new OpsException(what + ": " + why, failure);
	}

}
