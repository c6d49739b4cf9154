import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, it } from "vitest";
import { tableKeys } from "#ui/table/table-keys.ts";

const unmounts: (() => void)[] = [];

function Numbers(): ReactNode {
	return (
		<section {...tableKeys}>
			<table>
				<tbody>
					<tr>
						<th>a</th>
						{["1", "2", "3"].map((text) => (
							<td key={text}>
								<button type="button">{text}</button>
							</td>
						))}
					</tr>
					<tr>
						<th colSpan={4}>group</th>
					</tr>
					<tr>
						<th>b</th>
						<td>–</td>
						<td>
							<button type="button">5</button>
						</td>
						<td>
							<button type="button">6</button>
						</td>
					</tr>
				</tbody>
			</table>
		</section>
	);
}

beforeEach(() => {
	const box = document.body.appendChild(document.createElement("div"));
	const root = createRoot(box);
	flushSync(() => root.render(<Numbers />));
	unmounts.push(() => {
		flushSync(() => root.unmount());
		box.remove();
	});
});
afterEach(() => {
	for (const unmount of unmounts.splice(0)) unmount();
});

const buttons = () => [...document.querySelectorAll("button")];
const focused = () => document.activeElement?.textContent;

function press(key: string): void {
	document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

it("leaves one stop of Tab in the table: the number that was focused last", () => {
	buttons()[3]?.focus();
	expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons()[3]]);
	press("ArrowRight");
	expect(focused()).toBe("6");
	expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons()[4]]);
});

it("walks by arrows, Home and End, over rows without numbers, and stays at the ends", () => {
	buttons()[0]?.focus();
	const path = ["ArrowLeft", "ArrowDown", "End", "ArrowDown", "Home", "ArrowUp", "ArrowUp", "Home"].map((key) => {
		press(key);
		return focused();
	});
	expect(path).toEqual(["1", "1", "3", "6", "5", "2", "2", "1"]);
});
