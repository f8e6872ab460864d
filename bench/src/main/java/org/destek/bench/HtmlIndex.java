package org.destek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page with all figures, which leads to Gatling's plots of each step. */
final class HtmlIndex {

	private static final List<String> HEADS = List.of("database", "scenario", "load", "round", "a second",
			"a second, mails out", "errors", "p50 ms", "p95 ms", "p99 ms", "CPU ms each", "loops each",
			"statements each", "round trips each", "WAL B each", "memory MB");

	private final BenchResult result;

	private final Path folder;

	HtmlIndex(BenchResult result, Path folder) {
		this.result = result;
		this.folder = folder;
	}

	String html() {
		String heads = HEADS.stream().map((head) -> "<th>" + head + "</th>").collect(Collectors.joining());
		String rows = this.result.steps().stream().map(HtmlIndex::row).collect(Collectors.joining("\n"));
		String plots = plots().stream()
			.map((path) -> "<li><a href=\"" + path + "\">" + path.getName(path.getNameCount() - 3) + "</a></li>")
			.collect(Collectors.joining("\n"));
		return """
				<!DOCTYPE html>
				<html lang="en"><meta charset="utf-8"><title>Destek bench</title>
				<style>body{font:15px sans-serif;margin:2em}td,th{padding:.2em .7em;text-align:right}tr.warm{color:#777}\
				tr.bad{color:#b00}table{border-collapse:collapse}tr{border-bottom:1px solid #ddd}</style>
				<h1>Destek bench</h1>
				<p>%s, build %s; %s; %s; one loop %.3f s; floor %.0f a second %s</p>
				<table><tr>%s</tr>
				%s</table>
				<h2>Plots</h2><ul>%s</ul>
				"""
			.formatted(this.result.when(), this.result.build(), this.result.machine(), this.result.busy(),
					this.result.speed().loop(), this.result.floor().perSecond(), this.result.floor().note(), heads,
					rows, plots);
	}

	private static String row(StepResult step) {
		Percentiles times = step.main();
		Stream<String> cells = Stream.of(step.database(), step.scenario() + (step.warmUp() ? " (warm-up)" : ""),
				step.model() + " " + number(step.load(), 0), Integer.toString(step.round()),
				number(step.perSecond(), 1), number(step.sustained(), 1), Integer.toString(step.errors()),
				number(times.p50(), 1), number(times.p95(), 1), number(times.p99(), 1), number(step.cpuEach(), 2),
				number(step.loopsEach(), 4), number(step.each(StepResult.sum(step.statements())), 1),
				number(step.each(StepResult.sum(step.roundTrips())), 1), number(step.each(step.wal()), 0),
				number(StepResult.sum(step.memory()), 0));
		String kind = (!step.isWhole()) ? "bad" : step.warmUp() ? "warm" : "";
		return "<tr class=\"" + kind + "\">"
				+ cells.map((cell) -> "<td>" + cell + "</td>").collect(Collectors.joining()) + "</tr>";
	}

	private static String number(double value, int digits) {
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

	/** Gatling's own pages, beside this one. */
	private List<Path> plots() {
		try (Stream<Path> files = Files.find(this.folder, 5,
				(path, attributes) -> path.getFileName().toString().equals("index.html"))) {
			return files.map(this.folder::relativize).filter((path) -> path.getNameCount() > 2).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
