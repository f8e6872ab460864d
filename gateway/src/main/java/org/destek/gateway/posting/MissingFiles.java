package org.destek.gateway.posting;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files that a writer meant to send and that could not be uploaded; none is left out
 * before its writer says so.
 *
 * @param undecided names of those that the writer is asked about
 * @param leftOut names of those that the post is to be sent without
 */
public record MissingFiles(List<String> undecided, List<String> leftOut) {

	private static final int LONGEST = 255;

	static final MissingFiles NONE = new MissingFiles(List.of(), List.of());

	/**
	 * Those of one post.
	 * @param lost names of files that were not uploaded before or are not now
	 * @param chosen names of files that were uploaded with this post
	 * @param leftOut names of files that the page has asked about already
	 */
	static MissingFiles of(Collection<String> lost, Collection<String> chosen, Collection<String> leftOut) {
		return new MissingFiles(
				lost.stream().distinct().filter((name) -> !chosen.contains(name) && !leftOut.contains(name)).toList(),
				leftOut.stream().distinct().toList());
	}

	/** A name as ticket-service takes it; file systems know none that is longer. */
	static String name(String raw) {
		String line = raw.replaceAll("\\p{Cntrl}", "_");
		return line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
	}

	MissingFiles allLeftOut() {
		return new MissingFiles(List.of(), all());
	}

	MissingFiles without(String name) {
		return new MissingFiles(this.undecided.stream().filter((each) -> !each.equals(name)).toList(), this.leftOut);
	}

	/** Every name, for a form that is shown again. */
	public List<String> all() {
		return Stream.concat(this.undecided.stream(), this.leftOut.stream()).toList();
	}

}
