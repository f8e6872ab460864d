package org.destek.ticket.office;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that has the office's own files under the names of the shipped ones.
 *
 * @param path where it is; blank when there is none
 */
public record OfficeFolder(String path) {

	/**
	 * Where a file is now.
	 * @param kind which file
	 * @param own the path that its own setting names; wins over the folder
	 * @return the path; blank for the shipped one
	 */
	public String pathOf(OfficeFile kind, String own) {
		if (!own.isBlank() || this.path.isBlank()) {
			return own;
		}
		Path file = Path.of(this.path, kind.shipped());
		return Files.exists(file) ? file.toString() : "";
	}

}
