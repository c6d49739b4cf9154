import type { Same } from "./texts.ts";

export const id = {
	title: "Rapat",
} as const;

export const en: Same<typeof id> = {
	title: "Rapat",
};
