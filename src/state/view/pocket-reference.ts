import type { PovertyPocket } from "#core/pocket/pocket.ts";
import type { View } from "./view.ts";

/** Links of the time before pockets had codes name them by their place in the list: "kantong-3". */
const BY_ORDER = /^kantong-([1-9]\d{0,5})$/;

/** The view with such pockets named by their code, so that they stay the same when a setting moves; the same view where there are none. */
export function withLastingPockets(view: View, pockets: readonly PovertyPocket[]): View {
	const lasting = (kode: string) => pockets[Number(BY_ORDER.exec(kode)?.[1] ?? 0) - 1]?.kode ?? kode;
	const list = (codes: readonly string[]) =>
		codes.some((kode) => lasting(kode) !== kode) ? [...new Set(codes.map(lasting))] : codes;
	const { selectedPocket, compared, candidates, printSubject } = view;
	const settled = {
		selectedPocket: selectedPocket && lasting(selectedPocket),
		compared: compared && list(compared),
		candidates: list(candidates),
		printSubject: printSubject && lasting(printSubject),
	};
	const changed = (Object.keys(settled) as (keyof typeof settled)[]).some((key) => settled[key] !== view[key]);
	return changed ? { ...view, ...settled } : view;
}
