import * as v from "valibot";
import type { LinkNotice } from "../store.ts";
import { withSoundClasses } from "./classes.ts";
import { shortened } from "./personal-value.ts";
import { PLACE_IDS, type Place } from "./place.ts";
import { DEFAULT_VIEW, VIEW_FIELDS, type View } from "./view.ts";

/** `#v1/peta?indikator=desil1_2&saring=terdaftar+and+not+p_pkh`: version, place, then the parts that differ from the defaults. */
const VERSION = "v1";
const PARTS = new Map(VIEW_FIELDS.flatMap(([key, { link }]) => (link === null ? [] : [[link.name, { key, ...link }] as const])));
/** Longer hashes are refused whole, unread. */
const LONGEST = 8000;
const SHAPE = new RegExp(`^${VERSION}/([a-z]{1,20})(?:\\?(.*))?$`, "s");

/** Readable where the address bar and chat programs allow: commas, colons and slashes stay, a space is a plus. */
function encode(text: string): string {
	return encodeURIComponent(text).replaceAll("%20", "+").replaceAll("%2C", ",").replaceAll("%3A", ":");
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text.replaceAll("+", " "));
	} catch {
		return null; // a damaged percent sequence: the part is refused
	}
}

export function viewToHash(view: View): string {
	const parts = VIEW_FIELDS.flatMap(([key, { link }]) => {
		const value = view[key];
		const text = link === null || value === null || value === DEFAULT_VIEW[key] ? null : link.write(value);
		return text === null ? [] : [`${link?.name}=${encode(text)}`];
	});
	return `#${VERSION}/${view.place}${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}

/**
 * Reads a link, however hostile. What is not understood keeps its default and is named in a notice; nothing a link says
 * is taken over unless its part's schema accepts it.
 */
export function hashToView(hash: string): { readonly view: View; readonly notices: readonly LinkNotice[] } {
	const body = hash.startsWith("#") ? hash.slice(1) : hash;
	if (body === "") return { view: DEFAULT_VIEW, notices: [] };
	const shape = body.length > LONGEST ? null : SHAPE.exec(body);
	if (!shape) return { view: DEFAULT_VIEW, notices: [{ part: "tautan", value: shortened(body.slice(0, 200)) }] };

	const notices: LinkNotice[] = [];
	const place = shape[1] ?? "";
	const known = (PLACE_IDS as readonly string[]).includes(place);
	if (!known) notices.push({ part: "tempat", value: shortened(place) });
	let view: View = known ? { ...DEFAULT_VIEW, place: place as Place } : DEFAULT_VIEW;

	const seen = new Set<string>();
	for (const pair of (shape[2] ?? "").split("&")) {
		if (pair === "") continue;
		const at = pair.indexOf("=");
		const name = at < 0 ? pair : pair.slice(0, at);
		const value = decode(at < 0 ? "" : pair.slice(at + 1));
		const part = seen.has(name) ? undefined : PARTS.get(name);
		seen.add(name);
		const read = part && value !== null ? v.safeParse(part.read, value, { abortPipeEarly: true }) : null;
		if (part && read?.success) view = { ...view, [part.key]: read.output };
		else notices.push({ part: shortened(name, 20), value: shortened(value ?? pair.slice(at + 1)) });
	}
	return { view: withSoundClasses(view), notices };
}
