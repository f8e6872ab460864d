package org.destek.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints figures for people, each as soon as it is known. */
final class Table {

	private final PrintStream out;

	Table(PrintStream out) {
		this.out = out;
	}

	void line(String format, Object... values) {
		this.out.printf(Locale.ROOT, format + "%n", values);
		this.out.flush();
	}

	void row(StepResult step) {
		line("");
		line("%s%s, %s, %s: %d done in %.1f s, %.1f a second%s", step.warmUp() ? "(warm-up) " : "", step.scenario(),
				load(step), step.database(), step.done(), step.seconds(), step.perSecond(), settled(step));
		if (step.errors() > 0) {
			line("  !!! %d ERRORS: these figures are not those of a system that works", step.errors());
		}
		if (step.done() == 0) {
			line("  !!! NOTHING WAS DONE");
		}
		if (!step.note().isEmpty()) {
			line("  %s%s", step.isWhole() ? "" : "!!! ", step.note());
		}
		step.requests()
			.forEach((name, times) -> line("  %-18s p50 %8.1f ms  p95 %8.1f  p99 %8.1f  longest %8.1f", name,
					times.p50(), times.p95(), times.p99(), times.longest()));
		line("  CPU %.2f ms each = %.4f loops (until the last answer %.2f ms); by process: %s", step.cpuEach(),
				step.loopsEach(), step.cpuAnsweredEach(), each(step, step.cpu(), "%.2f"));
		line("  statements %.1f each (%s); round trips %s; WAL %.0f bytes each",
				step.each(StepResult.sum(step.statements())), each(step, step.statements(), "%.1f"),
				step.roundTrips().isEmpty() ? "not told here" : String.format(Locale.ROOT, "%.1f each (%s)",
						step.each(StepResult.sum(step.roundTrips())), each(step, step.roundTrips(), "%.1f")),
				step.each(step.wal()));
		line("  allocated kB each: %s; collections ms in all: %s", each(step, step.allocated(), "%.0f"),
				whole(step.pauses()));
		line("  memory MB: %s, %.0f in all", whole(step.memory()), StepResult.sum(step.memory()));
	}

	private static String load(StepResult step) {
		return switch (step.model()) {
			case "open" -> String.format(Locale.ROOT, "open, %.1f a second", step.load());
			case "single" -> "one after another";
			default -> Math.round(step.load()) + " users";
		};
	}

	private static String settled(StepResult step) {
		return (step.mails() == 0 || "single".equals(step.model())) ? ""
				: String.format(Locale.ROOT, "; with all mails out %.1f a second, %d mails, %.1f a second",
						step.sustained(), step.mails(), step.mailsPerSecond());
	}

	private static String each(StepResult step, Map<String, ? extends Number> figures, String format) {
		StringBuilder text = new StringBuilder();
		figures.forEach((name, value) -> text.append((text.length() > 0) ? ", " : "")
			.append(name)
			.append(' ')
			.append(String.format(Locale.ROOT, format, step.each(value.doubleValue()))));
		return text.toString();
	}

	private static String whole(Map<String, ? extends Number> figures) {
		StringBuilder text = new StringBuilder();
		figures.forEach((name, value) -> text.append((text.length() > 0) ? ", " : "")
			.append(name)
			.append(' ')
			.append(Math.round(value.doubleValue())));
		return text.toString();
	}

}
