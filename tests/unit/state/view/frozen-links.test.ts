import { expect, test } from "vitest";
import { hashToView, viewToHash } from "#state/view/url-state.ts";
import frozen from "../../../fixtures/frozen-links.json" with { type: "json" };

/** A pocket was its place in the list then; it is named now, and that place is a name until the pockets are found. */
function pocketByOrder({ selectedPocket }: { readonly selectedPocket?: number }) {
	return selectedPocket === undefined ? {} : { selectedPocket: `kantong-${selectedPocket}` };
}

/** Links sent around before the view was split into fields. Never generated anew: a link once sent must keep opening the same view. */
test.each(frozen.links)("the link $link opens as it always did", ({ link, opens, written, refused }) => {
	const { view, notices } = hashToView(link);
	expect(view).toMatchObject({ ...frozen.byDefault, ...opens, ...pocketByOrder(opens) });
	expect(notices.map(({ part }) => part)).toEqual(refused);
	expect(viewToHash(view)).toBe(written);
});
