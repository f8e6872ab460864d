package org.destek.attachment.upload;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import org.destek.foundation.requestform.AttachmentLimit;

/**
 * The limits of uploads.
 *
 * @param maxSize how large one file may be
 * @param unclaimedPerDevice how much one browser may leave here that no ticket claims
 * @param unclaimedPerNetwork the same for a part of the network (a /24 of IPv4, a /48 of
 * IPv6), once four fifths of all is taken: until then a campus may be as large as it is
 * @param unclaimedInAll how much may lie here unclaimed
 * @param takenBackInAll how much more may lie here that its senders took back
 * @param idle how long a sender may pause
 * @param atMost how long a whole upload may take
 * @param receiptValidity how long a receipt is good
 */
@Validated
@ConfigurationProperties("destek.upload")
public record UploadProperties(@DefaultValue(AttachmentLimit.MAX_SIZE) @NotNull DataSize maxSize,
		@NotNull DataSize unclaimedPerDevice, @NotNull DataSize unclaimedPerNetwork, @NotNull DataSize unclaimedInAll,
		@NotNull DataSize takenBackInAll, @NotNull Duration idle, @NotNull Duration atMost,
		@NotNull Duration receiptValidity) {

	/** What a file counts at the least: a row and a name cost something, too. */
	public static final int LEAST_COUNTED = 65_536;

	/**
	 * After how long an upload of which nothing comes counts with what has come, and no
	 * longer with all that was announced: one whose sender never heard where to go on
	 * would otherwise hold its whole room for a day.
	 * @return the time since its last bytes
	 */
	public Duration untilQuiet() {
		return this.idle.multipliedBy(2);
	}

	/** Whether so much that nobody claims leaves little for others. */
	boolean isScarce(long unclaimed) {
		return unclaimed > this.unclaimedInAll.toBytes() / 5 * 4;
	}

	/** How much may lie here that no ticket has claimed, taken back or not. */
	DataSize onDisk() {
		return DataSize.ofBytes(this.unclaimedInAll.toBytes() + this.takenBackInAll.toBytes());
	}

}
