import type { Same } from "./texts.ts";

export const id = {
	title: "Measure",
} as const;

export const en: Same<typeof id> = {
	title: "Measure",
};
