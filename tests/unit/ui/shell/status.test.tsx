// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { appError } from "#core/base/errors.ts";
import type { Progress } from "#engine/protocol.ts";
import { openingShare } from "#state/opening-share.ts";
import { ErrorCard } from "#ui/kit/error-card.tsx";
import { LiveRegion } from "#ui/shell/live-region.tsx";
import { FirstHint, Notices } from "#ui/shell/notices.tsx";
import { OpeningLine, OpeningText } from "#ui/shell/opening-bar.tsx";
import { viewAnswer } from "../../state/pack-fixture.ts";
import { openedStore, renderWithStore } from "../render-with-store.tsx";

const progress = (change: Partial<Progress> = {}): Progress => ({
	phase: "households",
	bytes: 3_200_000,
	bytesTotal: 14_100_000,
	families: 12_000,
	familiesTotal: 56_120,
	...change,
});

describe("while a pack is being read", () => {
	test("bytes and families are told, and it can be cancelled", async () => {
		const store = openedStore();
		store.setState({ pack: { status: "opening", entry: null, progress: progress(), preview: null }, answer: null });
		const cancelled = vi.spyOn(store.actions, "openingCancelled").mockImplementation(() => {});
		await renderWithStore(<OpeningText />, store);
		expect(screen.getByText("Memuat peta… 3,2 MB dari 14,1 MB · 12.000 dari 56.120 keluarga")).toBeDefined();
		fireEvent.click(screen.getByRole("button", { name: "Batal" }));
		expect(cancelled).toHaveBeenCalledOnce();
	});

	test("the line is the share of bytes and families together", () => {
		expect(openingShare(null)).toBeNull();
		expect(openingShare(progress({ bytes: 0, bytesTotal: 0 }))).toBeNull();
		expect(openingShare(progress({ bytes: 14_100_000, families: 0 }))).toBeCloseTo(0.6);
		expect(openingShare(progress({ bytes: 14_100_000, families: 56_120 }))).toBeCloseTo(1);
		expect(openingShare(progress({ bytes: 14_100_000, families: 0, familiesTotal: 0 }))).toBeCloseTo(1);
		expect(openingShare(progress({ bytes: 20_000_000, families: 90_000 }))).toBeCloseTo(1);
		expect(openingShare(progress({ phase: "assign", families: 0 }))).toBe(1);
	});

	test("the line tells how far it has come", async () => {
		const store = openedStore();
		store.setState({
			pack: { status: "opening", entry: null, progress: progress({ bytes: 14_100_000, families: 0 }), preview: null },
		});
		await renderWithStore(<OpeningLine />, store);
		expect(screen.getByRole("progressbar", { name: "Memuat peta…" }).getAttribute("aria-valuenow")).toBe("60");
	});

	test("an open pack shows no line", async () => {
		await renderWithStore(<OpeningLine />);
		expect(screen.queryByRole("progressbar")).toBeNull();
	});
});

describe("a pack that cannot be opened", () => {
	test("the card says what, which file and what to do, in both languages, and tries again", async () => {
		const store = openedStore();
		const retried = vi.spyOn(store.actions, "retryRequested").mockImplementation(() => {});
		await renderWithStore(<ErrorCard error={appError("HASH", {}, "households.fgb")} />, store);
		const card = screen.getByRole("alert");
		expect(card.textContent).toContain("households.fgb");
		expect(card.querySelector('[lang="en"]')).not.toBeNull();
		fireEvent.click(screen.getByRole("button", { name: "Coba lagi" }));
		expect(retried).toHaveBeenCalledOnce();
	});
});

describe("notices over the map", () => {
	test("parts of a link not understood are told once and can be closed", async () => {
		const store = openedStore();
		store.setState({ linkNotices: [{ part: "indikator", value: "xyz" }] });
		await renderWithStore(<Notices />, store);
		expect(screen.getByText(/tidak dikenali dan diabaikan: indikator=xyz/)).toBeDefined();
		fireEvent.click(screen.getByRole("button", { name: "Tutup" }));
		expect(store.getState().linkNotices).toEqual([]);
	});

	test("the first hint goes away for good", async () => {
		const store = openedStore();
		await renderWithStore(<FirstHint />, store);
		fireEvent.click(screen.getByRole("button", { name: "Mengerti" }));
		expect(store.getState().preferences.hintSeen).toBe(true);
		expect(screen.queryByRole("button", { name: "Mengerti" })).toBeNull();
	});

	test("a cancelled question is no fault to tell", async () => {
		const store = openedStore();
		store.setState({ answerError: appError("CANCELLED") });
		await renderWithStore(<Notices />, store);
		expect(screen.queryByRole("alert")).toBeNull();
		act(() => store.setState({ answerError: appError("WORKER_CRASHED") }));
		expect(screen.getByRole("alert").textContent).toContain("Tampilan belum diperbarui.");
	});
});

describe("the live region", () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test("says the count once the filter has been left alone", async () => {
		const store = openedStore();
		await renderWithStore(<LiveRegion />, store);
		act(() => store.setState({ answer: viewAnswer({ selectedCount: 900 }) }));
		act(() => void vi.advanceTimersByTime(500));
		act(() => store.setState({ answer: viewAnswer({ selectedCount: 12_480 }) }));
		act(() => void vi.advanceTimersByTime(500));
		expect(screen.queryByText(/keluarga cocok/)).toBeNull();
		act(() => void vi.advanceTimersByTime(300));
		expect(screen.getByText("12.480 keluarga cocok")).toBeDefined();
	});
});
