import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatCount } from "#i18n/format.ts";
import type { SheetFrame } from "#i18n/say/paper/sheet-frame.ts";
import { type MeasuredBlock, type Piece, paginate } from "#io/export/paginate.ts";
import { BlockView, type PaperBlock } from "./blocks.tsx";
import styles from "./pages.module.css";
import { Sheet } from "./sheet.tsx";

type PagesProps = {
	readonly frame: SheetFrame;
	readonly blocks: readonly PaperBlock[];
	/** How large the sheets are shown; paper itself is always at full size. */
	readonly scale: number;
	readonly onPages: (count: number) => void;
};

type Measured = { readonly capacity: number; readonly blocks: readonly MeasuredBlock[] };
/** Rounding of fractions of pixels must not cost the last line. */
const SLACK = 3;

/** The blocks shared out over sheets by their real heights, which a hidden copy of them tells. */
export function Pages({ frame, blocks, scale, onPages }: PagesProps): ReactNode {
	const { t } = useTranslation("cetak");
	const copy = useRef<HTMLDivElement>(null);
	const [measured, setMeasured] = useState<Measured | null>(null);
	const [fontsReady, setFontsReady] = useState(false);
	useLayoutEffect(() => {
		void document.fonts?.ready.then(() => setFontsReady(true));
	}, []);
	// after every drawing: what stands in the blocks may have changed; the same heights change nothing
	// biome-ignore lint/correctness/useExhaustiveDependencies: see above
	useLayoutEffect(() => {
		if (copy.current === null) return;
		const next = measure(copy.current, blocks);
		if (JSON.stringify(next) !== JSON.stringify(measured)) setMeasured(next);
	}, [blocks, frame, fontsReady, measured]);

	const fits = measured !== null && measured.blocks.length === blocks.length;
	const pages: readonly (readonly Piece[])[] = fits ? paginate(measured.blocks, measured.capacity) : [];
	const count = pages.length;
	useLayoutEffect(() => onPages(count), [count, onPages]);
	return (
		<>
			<div className={styles.copy} aria-hidden inert data-copy ref={copy}>
				<Sheet frame={frame} page="">
					<div className={styles.flow}>
						{blocks.map((block) => (
							<div key={block.key} data-block={block.key}>
								{block.height === undefined ? <BlockView block={block} from={0} to={block.rows?.length ?? 0} /> : null}
							</div>
						))}
					</div>
				</Sheet>
			</div>
			<div className={styles.pages} style={{ ["--scale" as string]: scale }}>
				{pages.map((pieces, page) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
					<div key={page} className={styles.slot} data-theme="light" data-slot data-paper={frame.paper}>
						<Sheet frame={frame} page={t("page", { page: formatCount(page + 1), pages: formatCount(count) })}>
							{pieces.map(({ block, from, to }) => {
								const shown = blocks[block];
								return shown ? <BlockView key={shown.key} block={shown} from={from} to={to} /> : null;
							})}
						</Sheet>
					</div>
				))}
			</div>
		</>
	);
}

function measure(copy: HTMLElement, blocks: readonly PaperBlock[]): Measured {
	const body = copy.querySelector("[data-body]");
	const elements = [...copy.querySelectorAll("[data-block]")];
	return {
		capacity: (body?.clientHeight ?? 0) - SLACK,
		blocks: blocks.map((block, i) => {
			const whole = block.height ?? elements[i]?.getBoundingClientRect().height ?? 0;
			const rows =
				block.rows === undefined
					? []
					: [...(elements[i]?.querySelectorAll("[data-row]") ?? [])].map((row) => row.getBoundingClientRect().height);
			const head = whole - rows.reduce((sum, row) => sum + row, 0);
			return { height: whole, head, rows, breakBefore: block.breakBefore ?? false, keepWithNext: block.keepWithNext ?? false };
		}),
	};
}
