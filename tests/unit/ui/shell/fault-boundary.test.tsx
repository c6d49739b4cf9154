// @vitest-environment happy-dom
import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { FaultBoundary } from "#ui/shell/fault-boundary.tsx";
import { renderWithStore } from "../render-with-store.tsx";

const part = { broken: false };

function Part(): ReactNode {
	if (part.broken) throw new Error("no removeFeatureState");
	return <p>utuh</p>;
}

test("a part that breaks becomes a card, the parts beside it go on, and it can be tried again", async () => {
	// React reports every caught fault on the console; here that is expected
	const reported = vi.spyOn(console, "error").mockImplementation(() => {});
	part.broken = true;
	await renderWithStore(
		<>
			<FaultBoundary>
				<Part />
			</FaultBoundary>
			<p>tetangga</p>
		</>,
	);
	expect(screen.getByRole("alert").textContent).toContain("no removeFeatureState");
	expect(screen.getByText("tetangga")).toBeDefined();
	expect(reported).toHaveBeenCalled();
	part.broken = false;
	fireEvent.click(screen.getByRole("button", { name: "Coba lagi" }));
	expect(screen.getByText("utuh")).toBeDefined();
	expect(screen.queryByRole("alert")).toBeNull();
});
