import * as v from "valibot";
import type { ClassMethod } from "#core/measure/classify/classification.ts";
import { field } from "./field.ts";
import { list, number, short, whole, words } from "./link-text.ts";

export type BreaksInHand = { readonly classMethod: ClassMethod };
type Classes = BreaksInHand & { readonly classCount: number; readonly manualBreaks: readonly number[] };

export type ClassificationChange = {
	readonly method?: ClassMethod;
	readonly count?: number;
	readonly breaks?: readonly number[];
};

const FEWEST_CLASSES = 3;
const MOST_CLASSES = 7;

const breaks = v.pipe(
	list(number, 12),
	v.minLength(1),
	v.check((values) => values.every((value, i) => i === 0 || value > (values[i - 1] ?? Number.NEGATIVE_INFINITY))),
);

/** Hand-set breaks belong to the values they were set on: other values, other classes. */
export function withOtherValues(view: BreaksInHand) {
	return {
		isolatedClass: -1,
		...(view.classMethod === "manual" ? { classMethod: "natural" as const, manualBreaks: [] } : {}),
	};
}

/** Hand-set classes and breaks only make sense together. */
export function withSoundClasses<V extends Classes>(view: V): V {
	if (view.classMethod === "manual" && view.manualBreaks.length === 0) return { ...view, classMethod: "natural" };
	if (view.classMethod !== "manual" && view.manualBreaks.length > 0) return { ...view, manualBreaks: [] };
	return view;
}

export const CLASS_FIELDS = {
	classMethod: field<ClassMethod>()({
		default: "natural",
		link: words("cara", [
			["alami", "natural"],
			["kuantil", "quantile"],
			["sama", "equal"],
			["bulat", "pretty"],
			["simpangan", "standard_deviation"],
			["sendiri", "manual"],
		]),
		events: {
			classificationChanged(view: Classes, change: ClassificationChange, shownInnerBreaks: readonly number[]) {
				const classMethod = change.breaks ? "manual" : (change.method ?? view.classMethod);
				const classCount = Math.min(MOST_CLASSES, Math.max(FEWEST_CLASSES, Math.round(change.count ?? view.classCount)));
				if (classMethod !== "manual") return { classMethod, classCount, manualBreaks: [], isolatedClass: -1 };
				const starting = view.manualBreaks.length > 0 ? view.manualBreaks : shownInnerBreaks;
				const manualBreaks = [...(change.breaks ?? starting)].filter(Number.isFinite).sort((a, b) => a - b);
				return { classMethod, classCount, manualBreaks, isolatedClass: -1 };
			},
		},
	}),
	classCount: field<number>()({
		default: 5,
		link: { name: "kelas", read: whole(FEWEST_CLASSES, MOST_CLASSES), write: String },
		events: {},
	}),
	/** Inner breaks when the method is manual. */
	manualBreaks: field<readonly number[]>()({
		default: [],
		ofPack: true,
		ofPart: true,
		dragged: true,
		link: {
			name: "batas",
			read: breaks,
			write: (values) => (values.length === 0 ? null : values.map(short).join(",")),
		},
		events: {},
	}),
	/** Isolated class of the legend, −1 = none. */
	isolatedClass: field<number>()({
		default: -1,
		ofPack: true,
		ofPart: true,
		link: { name: "fokus", read: whole(0, 12), write: (index) => (index < 0 ? null : String(index)) },
		events: {
			/** The same class again shows all classes. */
			classIsolated: (view: { readonly isolatedClass: number }, index: number) => ({
				isolatedClass: view.isolatedClass === index ? -1 : index,
			}),
		},
	}),
};
