package org.destek.attachment.inspection;

import org.springframework.stereotype.Component;

/** Begins inspections; knows which kinds are taken here. */
@Component
public class Inspector {

	private final FileKinds kinds;

	public Inspector(FileKinds kinds) {
		this.kinds = kinds;
	}

	public FileKinds kinds() {
		return this.kinds;
	}

	/**
	 * Begins to look at a file.
	 * @return what sees it from the first byte to the last
	 */
	public Inspection begin() {
		return new Inspection(this.kinds, Inspection.sha256Digest());
	}

	/**
	 * Begins to look at a file that is looked at once more when all of it is here.
	 * @return what sees its beginning, and makes no digest
	 */
	public Inspection beginWithoutDigest() {
		return new Inspection(this.kinds, null);
	}

}
