import type * as v from "valibot";

/** How a field stands in the link: a fixed name, the schema that accepts or refuses the text of a foreign link, and its text. */
export type FieldLink<T> = {
	readonly name: string;
	/** Turns the text of a link into a value of the field, or refuses it. */
	readonly read: v.GenericSchema<string, T>;
	/** The text for a value that is neither the default nor null; null = it does not travel. */
	readonly write: (value: NonNullable<T>) => string | null;
};

/** What a person does, as the change it makes to the view. Pure; the store applies it. */
type FieldEvents = Readonly<Record<string, (view: never, ...given: never[]) => object>>;

/** One field of the view, whole: adding a field is adding one such object to its topic. */
export type Field<T, E extends FieldEvents> = {
	readonly default: T;
	/** null = no part of its own in the link. */
	readonly link: FieldLink<T> | null;
	/** Names areas, columns or programmes of the open pack: another pack brings the default back. */
	readonly ofPack?: true;
	/** Names areas or values of the open part: another part of the same pack brings the default back. */
	readonly ofPart?: true;
	/** Changes by dragging: keeps the address true without a step to go back to. */
	readonly dragged?: true;
	readonly events: E;
};

/** The type of the value is given first and the events are inferred: `field<number>()({ … })`. */
export function field<T>() {
	return <const E extends FieldEvents>(made: Field<T, E>): Field<T, E> => made;
}
