import type { Page } from "playwright-core";

/** Parts of the printed pages that a reader would miss or could not read; each as a sentence. */
export async function paperFaults(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const faults: string[] = [];
		document.querySelectorAll("[data-slot] [data-sheet]").forEach((sheet, i) => {
			const name = `page ${i + 1}`;
			const body = sheet.querySelector("[data-body]");
			if (!body) {
				faults.push(`${name}: no body`);
				return;
			}
			if (body.scrollHeight > body.clientHeight + 1)
				faults.push(`${name}: ${body.scrollHeight} px of content on ${body.clientHeight} px`);
			if (sheet.scrollHeight > sheet.clientHeight + 1 || sheet.scrollWidth > sheet.clientWidth + 1)
				faults.push(`${name}: content beyond the sheet`);
			const page = sheet.getBoundingClientRect();
			const room = body.getBoundingClientRect();
			const bottoms = [...body.children].map((block) => {
				// what stands in a block of fixed height may stick out of it
				const lowest = Math.max(
					block.getBoundingClientRect().bottom,
					...[...block.querySelectorAll("*")].map((one) =>
						one.closest("svg") === null || one.tagName === "svg" ? one.getBoundingClientRect().bottom : 0,
					),
				);
				return { top: block.getBoundingClientRect().top, bottom: lowest };
			});
			bottoms.forEach(({ bottom }, block) => {
				const next = bottoms[block + 1];
				if (next && bottom > next.top + 1)
					faults.push(`${name}: block ${block + 1} lies over the next by ${bottom - next.top} px`);
			});
			const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const words = (node.textContent ?? "").trim();
				if (words === "" || node.parentElement === null) continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				// a drawing that lets words stand out of it is bounded by the page's body
				const drawing = node.parentElement.closest("svg");
				const inSvg = drawing && getComputedStyle(drawing).overflow !== "visible" ? drawing : null;
				const within = inSvg ? inSvg.getBoundingClientRect() : body.contains(node) ? room : page;
				for (const box of range.getClientRects())
					if (
						box.left < within.left - 1 ||
						box.right > within.right + 1 ||
						box.top < within.top - 3 ||
						box.bottom > within.bottom + 3
					)
						faults.push(`${name}: "${words.slice(0, 40)}" is cut off`);
			}
			for (const cell of sheet.querySelectorAll("td, th"))
				if (cell.scrollWidth > cell.clientWidth + 1) faults.push(`${name}: "${cell.textContent}" is wider than its column`);
		});
		return faults;
	});
}

/** The words that must be on paper: titles, sentences, first cells of rows, and the foot, per page. */
export async function wordsOnPaper(
	page: Page,
): Promise<readonly { readonly title: string; readonly rows: readonly string[]; readonly foot: string }[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll("[data-slot] [data-sheet]")].map((sheet) => ({
			title: [...sheet.querySelectorAll("h1, h2")].map((one) => one.textContent ?? "").join(" "),
			rows: [...sheet.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.textContent ?? ""),
			foot: sheet.querySelector("footer")?.textContent ?? "",
		})),
	);
}
